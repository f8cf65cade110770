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

    [Theory]
    [InlineData("view=ship&status=held&tag=Gift Wrap&sku=A&since=2026-11-01&until=2026-11-30&least=12.5&urgent=true",
        "/orders?view=ship&status=held&tag=gift%20wrap&sku=A&since=2026-11-01&until=2026-11-30&least=12.5&urgent=true")]
    [InlineData("shipping=ChannelLabel", "/orders?shipping=channellabel")]
    [InlineData("shipping=pigeon&status=lost&shop=here&since=soon&least=-4&urgent=maybe&tag=a,b", "/orders")]
    public void Conditions_stand_in_the_address_and_what_is_none_is_left_out(string query, string address)
    {
        var filter = OrderFilter.From(query);

        filter.Address().ShouldBe(address);
        OrderFilter.From(filter.Query).ShouldBe(filter);
    }

    [Fact]
    public void The_full_address_names_even_the_view_of_all() =>
        OrderFilter.From("").FullAddress.ShouldBe("/orders?view=all");

    [Fact]
    public void Every_view_can_be_named_in_an_address()
    {
        foreach (var view in Enum.GetValues<OrderView>())
        {
            OrderFilter.Of(OrderFilter.NameOf(view), null, null, null).View.ShouldBe(view);
        }
    }
}
