using CreatorFlow.Channels.Links;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Channels.Links;

public sealed class SkuIndexTests
{
    private static readonly SkuIndex Index = new(
    [
        new KnownSku("KETTLE-1", "Steel kettle one litre", Money.Zero("USD")),
        new KnownSku("KETTLE-2", "Steel kettle two litres", Money.Zero("USD")),
        new KnownSku("kettle2", "Copper kettle", Money.Zero("USD")),
        new KnownSku("MUG-9", "Blue mug", Money.Zero("USD")),
    ]);

    [Fact]
    public void The_same_code_is_proposed_first_and_is_sure()
    {
        var proposals = Index.For("KETTLE-1", "something else");

        proposals[0].ShouldBe(new Proposal("KETTLE-1", "Steel kettle one litre", MatchReason.SameCode, 100));
        SkuIndex.Sure(proposals)!.Sku.ShouldBe("KETTLE-1");
    }

    [Fact]
    public void A_code_that_differs_by_case_blanks_and_signs_is_sure_when_it_is_the_only_one()
    {
        SkuIndex.Sure(Index.For("kettle 1", "x")).ShouldBe(
            new Proposal("KETTLE-1", "Steel kettle one litre", MatchReason.NormalisedCode, 90));
        SkuIndex.Sure(Index.For("kettle.2", "x")).ShouldBeNull();
    }

    [Fact]
    public void A_similar_title_is_proposed_and_never_sure()
    {
        var proposals = Index.For("", "Kettle, steel, one litre");

        proposals[0].ShouldBe(new Proposal("KETTLE-1", "Steel kettle one litre", MatchReason.SimilarTitle, 85));
        proposals.Select(own => own.Sku).ShouldNotContain("MUG-9");
        SkuIndex.Sure(proposals).ShouldBeNull();
    }

    [Fact]
    public void What_is_like_nothing_has_no_proposal()
    {
        Index.For("", "").ShouldBeEmpty();
        Index.For("Z", "Garden hose").ShouldBeEmpty();
        SkuIndex.Sure([]).ShouldBeNull();
    }

    [Fact]
    public void Near_are_codes_of_other_spelling()
    {
        Index.Near("KETTLE-2").ShouldBe(["kettle2"]);
        Index.Near("KETTLE-1").ShouldBeEmpty();
        SkuIndex.Normalised(" ab-1/ç ").ShouldBe("AB1Ç");
    }
}
