using CreatorFlow.Orders.List;

namespace CreatorFlow.Tests.Orders.List;

public sealed class OrderFilterTests
{
    [Theory]
    [InlineData(null, null, null, null, "/orders")]
    [InlineData("ship", null, null, null, "/orders?view=ship")]
    [InlineData("SHIP", " kettle ", "newest", 3, "/orders?view=ship&q=kettle&sort=newest&page=3")]
    [InlineData("ship", null, "deadline", 1, "/orders?view=ship")]
    [InlineData("nonsense", "", "nonsense", -4, "/orders")]
    [InlineData("17", null, null, 9999, "/orders?page=200")]
    public void An_address_says_what_is_listed_and_no_more(
        string? view, string? search, string? sort, int? page, string address) =>
        OrderFilter.Of(view, search, sort, page).Address().ShouldBe(address);

    [Fact]
    public void Another_view_keeps_the_search_and_begins_at_the_first_page() =>
        OrderFilter.Of("ship", "a&b", "newest", 4).To(OrderView.Held).Address().ShouldBe("/orders?view=held&q=a%26b");

    [Theory]
    [InlineData("2026-11-23T08:00:00Z", "2026-11-23T01:00:00-08:00",
        "/orders?from=2026-11-23T08%3A00%3A00Z&to=2026-11-23T09%3A00%3A00Z")]
    [InlineData("2026-11-23T08:00:00Z", null, "/orders?from=2026-11-23T08%3A00%3A00Z&to=9999-12-31T23%3A59%3A59Z")]
    [InlineData("noon", "", "/orders")]
    [InlineData(null, null, "/orders")]
    public void A_span_in_which_orders_were_placed_stands_in_the_address(string? from, string? to, string address) =>
        OrderFilter.Of(null, null, null, null).Within(from, to).Address().ShouldBe(address);

    [Fact]
    public void Another_view_keeps_the_span() =>
        OrderFilter.Of(null, null, null, null).Within("2026-11-23", "2026-11-24").To(OrderView.Held).Address()
            .ShouldBe("/orders?view=held&from=2026-11-23T00%3A00%3A00Z&to=2026-11-24T00%3A00%3A00Z");

    [Fact]
    public void Every_view_can_be_named_in_an_address()
    {
        foreach (var view in Enum.GetValues<OrderView>())
        {
            OrderFilter.Of(OrderFilter.NameOf(view), null, null, null).View.ShouldBe(view);
        }
    }
}
