using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Purchasing;

namespace CreatorFlow.Tests.Inventory.Purchasing;

public sealed class PurchaseTextTests
{
    [Fact]
    public void Each_status_has_a_word_and_an_icon_of_its_own()
    {
        var all = Enum.GetValues<PurchaseStatus>();

        all.Select(PurchaseText.Of).Distinct().Count().ShouldBe(all.Length);
        all.Select(PurchaseText.IconOf).Distinct().Count().ShouldBe(all.Length);
        Enum.GetValues<PurchaseView>().Select(PurchaseText.Of).Distinct().Count()
            .ShouldBe(Enum.GetValues<PurchaseView>().Length);
    }

    [Fact]
    public void A_day_that_nobody_said_is_a_dash() => PurchaseText.Day("").ShouldBe("–");
}
