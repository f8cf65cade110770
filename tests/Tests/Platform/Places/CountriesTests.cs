using CreatorFlow.Platform.Places;
using CreatorFlow.Platform.Words;

namespace CreatorFlow.Tests.Platform.Places;

public sealed class CountriesTests
{
    [Theory]
    [InlineData("us", "US")]
    [InlineData("USA", "US")]
    [InlineData(" United States ", "US")]
    [InlineData("Estados Unidos", "US")]
    [InlineData("UK", "GB")]
    [InlineData("Alemania", "DE")]
    [InlineData("alemanha", "DE")]
    [InlineData("Atlantis", "Atlantis")]
    [InlineData("", "")]
    public void A_country_is_known_by_code_and_by_name(string text, string code) =>
        Countries.Of(text).ShouldBe(code);

    [Fact]
    public void Only_codes_in_capitals_are_codes()
    {
        Countries.Has("US").ShouldBeTrue();
        Countries.Has("us").ShouldBeFalse();
        Countries.Has("UK").ShouldBeFalse("it is written so, but its code is GB");
        Countries.Has("USA").ShouldBeFalse();
        Countries.Has("QQ").ShouldBeFalse();
    }

    [Fact]
    public void The_names_are_those_of_the_language_in_its_order()
    {
        Countries.Named(Languages.English).Count.ShouldBe(249);
        Countries.Named(Languages.English).ShouldContain(("DE", "Germany"));
        Countries.Named(Languages.Spanish).ShouldContain(("DE", "Alemania"));
        Countries.Named(Languages.Portuguese)[0].Name.ShouldBe("Afeganistão");
        Countries.Named(Languages.English).Select(own => own.Code).Distinct().Count().ShouldBe(249);
    }
}
