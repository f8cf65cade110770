using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Web.Bench;

/// <summary>The order of the benchmarks that race for stock: one unit, paid, not released yet.</summary>
internal static class BenchOrder
{
    public static ChannelOrder Of(string number, string sku, string title, DateTimeOffset at)
    {
        var price = new Money(1_499, "USD");
        return new ChannelOrder
        {
            ExternalId = number,
            State = ChannelOrderState.OnHold,
            PlacedAt = at,
            UpdatedAt = at,
            DispatchBy = at.AddDays(2),
            Total = price,
            Shipping = Money.Zero("USD"),
            Tax = Money.Zero("USD"),
            Lines = [new("1", sku, title, 1, price)],
        };
    }
}
