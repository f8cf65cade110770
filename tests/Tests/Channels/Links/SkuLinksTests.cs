using CreatorFlow.Channels.Links;

namespace CreatorFlow.Tests.Channels.Links;

public sealed class SkuLinksTests
{
    private static readonly SkuLinks Links = new(new Dictionary<string, string> { ["s1"] = "KETTLE" });

    [Fact]
    public void A_link_goes_before_the_sellers_code_and_that_before_the_channels_id()
    {
        Links.Of("s1", "A").ShouldBe("KETTLE");
        Links.Of("s2", "A").ShouldBe("A");
        Links.Of("s2", " ").ShouldBe("s2");
        Links.Of(null, "A").ShouldBe("A");
        Links.Of(null, null).ShouldBe("");
        SkuLinks.None.Of("s1", "A").ShouldBe("A");
    }
}
