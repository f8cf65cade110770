using CreatorFlow.Inventory.List;

namespace CreatorFlow.Tests.Inventory.List;

public sealed class StockFilterTests
{
    [Theory]
    [InlineData(null, null, null, null, "/stock")]
    [InlineData("low", "a b", 2, null, "/stock?view=low&q=a%20b&page=2")]
    [InlineData("low", "a b", 1, "-available", "/stock?view=low&q=a%20b&sort=-available")]
    [InlineData("nonsense", "", 0, "nonsense", "/stock")]
    [InlineData(null, null, null, "-", "/stock")]
    public void An_address_says_what_is_listed(string? view, string? search, int? page, string? sort, string address) =>
        StockFilter.Of(view, search, page, sort).Address().ShouldBe(address);

    [Theory]
    [InlineData("")]
    [InlineData("view=out")]
    [InlineData("view=low&q=a%20b&sort=-on_hand")]
    public void A_filter_is_read_as_it_was_written(string query) => StockFilter.In(query).Query().ShouldBe(query);

    [Fact]
    public void A_second_press_turns_a_column_round_and_figures_begin_with_the_largest()
    {
        var all = StockFilter.Of(null, null, 3);

        all.By(StockSort.OnHand).Address().ShouldBe("/stock?sort=-on_hand");
        all.By(StockSort.OnHand).By(StockSort.OnHand).Address().ShouldBe("/stock?sort=on_hand");
        all.By(StockSort.Title).Address().ShouldBe("/stock?sort=title");
    }
}
