using CreatorFlow.Ui.Gallery;

namespace CreatorFlow.Tests.Ui.Gallery;

public sealed class GalleryPlaceTests
{
    public static GalleryPlace At(string? page, string? theme = null, string? language = null) => GalleryPlace.Of(
        page, name => name == "theme" ? theme : name == "lang" ? language : null, _ => null);

    [Fact]
    public void The_address_of_another_page_keeps_how_this_one_is_looked_at() =>
        At("badge", "dark", "es").To("alert").ShouldBe("/gallery/alert?theme=dark&lang=es");

    [Fact]
    public void A_switch_changes_only_itself() =>
        At("badge", "dark", "es").With("theme", null).ShouldBe("/gallery/badge?theme=system&lang=es");

    [Fact]
    public void The_address_overrides_what_the_person_chose() =>
        GalleryPlace.Of(null, name => name == "theme" ? "system" : null, _ => "dark").Look.Theme.ShouldBeNull();

    [Theory, InlineData(null, true), InlineData("tokens", true), InlineData("badge", true), InlineData("x", false)]
    public void It_knows_which_pages_exist(string? page, bool exists) => At(page).Exists.ShouldBe(exists);
}
