using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Ledger;

namespace CreatorFlow.Tests.Inventory.Ledger;

public sealed class LedgerFilterTests
{
    [Fact]
    public void An_address_says_the_filter_and_is_read_back()
    {
        var id = new Guid("018f0000-0000-7000-8000-00000000a0a0");
        var filter = new LedgerFilter(
            "A/B", MovementKind.Received, MoveCause.Gift, "Ana", new(2026, 11, 25), new(2026, 11, 26), id, id);

        var address = filter.Address();

        address.ShouldBe(
            "/movements?sku=A%2FB&kind=Received&cause=Gift&who=Ana&since=2026-11-25&until=2026-11-26"
            + $"&reference={id}&before={id}");
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri("http://a" + address).Query);
        LedgerFilter.Of(name => query[name]).ShouldBe(filter);
    }

    [Theory, InlineData("kind"), InlineData("cause"), InlineData("since"), InlineData("reference")]
    public void What_is_unknown_is_taken_as_not_said(string field) =>
        LedgerFilter.Of(name => name == field ? "77x" : null).IsWhole.ShouldBeTrue();

    [Fact]
    public void A_later_page_of_the_whole_list_is_still_the_whole() =>
        LedgerFilter.Of(name => name == "before" ? "018f0000-0000-7000-8000-00000000a0a0" : null)
            .IsWhole.ShouldBeTrue();
}
