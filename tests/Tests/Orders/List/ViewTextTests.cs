using CreatorFlow.Orders.List;

namespace CreatorFlow.Tests.Orders.List;

public sealed class ViewTextTests
{
    [Fact]
    public void Every_view_has_a_name_of_its_own() =>
        Enum.GetValues<OrderView>().Select(ViewText.Of).ShouldBe(
            [
                "All", "To ship", "Late or soon", "Late", "Late in 3 h", "No stock", "Cancel asked", "Trouble",
                "To review",
                "Waiting", "Held", "Shipped", "Cancelled",
            ]);

    [Theory]
    [InlineData(null, null, "No orders yet", "Connect a shop.")]
    [InlineData("ship", null, "Nothing to ship", "Every released order has its label.")]
    [InlineData("late", null, "Nothing is late", "No open order has to leave")]
    [InlineData("nostock", null, "Every order has its stock", "Orders that cannot be met wait here")]
    [InlineData("held", null, "No orders here", "No order stands here at the moment.")]
    [InlineData("ship", "pan", "No order matches “pan”", "Search by the beginning or the end of the order")]
    public void An_empty_list_says_what_that_means(string? view, string? search, string title, string text)
    {
        var filter = OrderFilter.Of(view, search, null, null);

        ViewText.EmptyTitle(filter).ShouldBe(title);
        ViewText.EmptyText(filter).ShouldStartWith(text);
    }

    [Fact]
    public void A_list_that_its_filters_emptied_says_so()
    {
        var filter = OrderFilter.From("view=ship&tag=vip");

        ViewText.EmptyTitle(filter).ShouldBe("No order matches these filters");
        ViewText.EmptyText(filter).ShouldStartWith("Take a filter off");
    }
}
