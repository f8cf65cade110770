using CreatorFlow.Inventory;
using CreatorFlow.Orders.Import;

namespace CreatorFlow.Tests.Orders.Import;

public sealed class ShortageTests
{
    [Fact]
    public void Too_few_units_keep_the_facts_of_the_refusal()
    {
        var reason = Shortage.Of(InventoryProblems.NotEnough("SOAP", asked: 2, free: 1));

        reason.Code.ShouldBe("orders.short_of_stock");
        reason.Facts.ShouldBe(new Dictionary<string, object> { ["sku"] = "SOAP", ["asked"] = 2, ["free"] = 1 });
    }

    [Fact]
    public void An_unknown_sku_is_a_reason_of_its_own()
    {
        var reason = Shortage.Of(InventoryProblems.UnknownSku("SOAP"));

        reason.Code.ShouldBe("orders.unknown_sku");
        reason.Facts.ShouldBe(new Dictionary<string, object> { ["sku"] = "SOAP" });
    }
}
