using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Counting;

namespace CreatorFlow.Tests.Inventory.Counting;

public sealed class StockTakeTextTests
{
    [Fact]
    public void Each_status_has_words_a_verb_and_an_icon_of_its_own()
    {
        var all = Enum.GetValues<StockTakeStatus>();

        all.Select(StockTakeText.Of).Distinct().Count().ShouldBe(all.Length);
        all.Select(StockTakeText.IconOf).Distinct().Count().ShouldBe(all.Length);
        all.Select(StockTakeText.VerbOf).Distinct().Count().ShouldBe(all.Length);
        all.Select(status => StockTakeText.Done(status, "A")).Distinct().Count().ShouldBe(all.Length);
    }
}
