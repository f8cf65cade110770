using CreatorFlow.Ui.Gallery;

namespace CreatorFlow.Tests.Ui.Gallery;

public sealed class GalleryLookTests
{
    [Fact]
    public void A_choice_is_read_and_the_rest_is_left_to_the_system()
    {
        var look = GalleryLook.Of(name => name is "theme" ? "dark" : name is "type" ? "large" : null);

        look.Theme.ShouldBe("dark");
        look.Type.ShouldBe("large");
        (look.Contrast, look.Density, look.Motion).ShouldBe((null, null, null));
    }

    [Theory, InlineData("Dark"), InlineData(""), InlineData("\"><script>")]
    public void What_no_switch_knows_counts_as_not_chosen(string value) =>
        GalleryLook.Of(_ => value).Theme.ShouldBeNull();
}
