using CreatorFlow.Ui.Gallery;

namespace CreatorFlow.Tests.Ui.Gallery;

public sealed class TokenFamiliesTests
{
    [Fact]
    public void There_are_four_families_and_each_sets_the_same_tokens_to_values_of_its_own()
    {
        TokenFamilies.All.Select(family => family.Name)
            .ShouldBe(["clarity", "artistic", "automation", "executive"]);
        TokenFamilies.All.Select(family => string.Join(' ', family.Tokens.Select(token => token.Token)))
            .Distinct().ShouldHaveSingleItem();
        Values("figure").ShouldBeUnique();
        Values("pace").ShouldBeUnique();
        Values("inset").ShouldBeUnique();
        Values("mark").ShouldBeUnique();
        Values("charts").ShouldBeUnique();
    }

    private static IEnumerable<string> Values(string token) =>
        TokenFamilies.All.Select(family => family.Tokens.Single(own => own.Token == token).Value);
}
