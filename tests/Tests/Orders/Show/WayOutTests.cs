using CreatorFlow.Orders.Show;
using CreatorFlow.Orders.Validation;
using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Orders.Show;

public sealed class WayOutTests
{
    [Theory]
    [InlineData("orders.short_of_stock", "The order waits and goes on by itself.")]
    [InlineData("orders.unknown_sku", "Sync the shop")]
    [InlineData("orders.label_failed", "Nothing was paid.")]
    [InlineData("orders.confirm_waits", "It is tried again by itself. The parcel can leave")]
    [InlineData("orders.confirm_refused", "Enter the tracking number")]
    [InlineData("orders.cancel_waits", "It is tried again by itself. Nothing ships")]
    [InlineData("orders.cancel_refused", "Cancel it in the shop's seller centre")]
    [InlineData("orders.unheard_of", "The history below shows what was tried.")]
    public void Each_trouble_has_a_way_out(string code, string said) =>
        WayOut.Of(new Reason(code), byHand: false).ShouldStartWith(said);

    [Fact]
    public void An_address_is_mended_by_who_keeps_it()
    {
        var lost = new Reason("orders.address_incomplete");

        WayOut.Of(lost, byHand: true).ShouldStartWith("Correct the address");
        WayOut.Of(lost, byHand: false).ShouldStartWith("Ask the buyer");
        AddressCheck.IsOf(lost).ShouldBeTrue();
        AddressCheck.IsOf(new Reason("orders.label_failed")).ShouldBeFalse();
    }

    [Fact]
    public void Only_a_shortage_leads_to_the_stock_of_its_sku()
    {
        WayOut.SkuOf(new Reason("orders.short_of_stock").With("sku", "A/B 1")).ShouldBe("A/B 1");
        WayOut.SkuOf(new Reason("orders.short_of_stock")).ShouldBeNull();
        WayOut.SkuOf(new Reason("orders.unknown_sku").With("sku", "A/B 1")).ShouldBeNull();
        WayOut.StockAddress("A/B 1").ShouldBe("/stock/A%2FB%201");
    }
}
