using System.Text.Json;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Web.Checks;

namespace CreatorFlow.Web.Demo;

/// <summary>The last line of a headless run.</summary>
/// <param name="Orders">Orders imported.</param>
/// <param name="Lines">Single-unit line items as the channel has them.</param>
/// <param name="Cut">Lines of the files that were shortened or left out.</param>
/// <param name="Reserved">Orders that got their stock.</param>
/// <param name="HeldNoStock">Orders that wait for stock.</param>
/// <param name="Labels">Labels paid for and not voided, as the carrier counts.</param>
/// <param name="Confirmed">Orders whose tracking number the channel took.</param>
/// <param name="Oversold">Levels with more reserved or gone than there was.</param>
/// <param name="LostOrDoubled">Orders or labels that one side has and the other has not, or has twice.</param>
/// <param name="OrdersPerSecond">Orders of this run over its seconds, end to end.</param>
internal sealed record HeadlessReport(
    int Orders, int Lines, int Cut, int Reserved, int HeldNoStock, int Cancelled, int Labels, int Shipped,
    int Confirmed, int Oversold, int LostOrDoubled, double Seconds, double OrdersPerSecond,
    long WebhookToReservedMsP50, long WebhookToReservedMsP95)
{
    /// <summary>Nothing oversold, lost or doubled, every shipped order confirmed and labelled once.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool AddsUp =>
        Oversold == 0 && LostOrDoubled == 0 && Shipped == Confirmed && Labels == Shipped
        && Orders == Shipped + HeldNoStock + Cancelled;

    public static HeadlessReport Of(
        OrderTotals before, OrderTotals now, IReadOnlyList<long> waits, JsonElement channel, JsonElement carrier,
        IReadOnlyList<CheckAnswer> checks, double seconds)
    {
        var shipped = now.Of(OrderStatus.Shipped) + now.Of(OrderStatus.InTransit) + now.Of(OrderStatus.Delivered);

        return new(
            now.Orders,
            channel.GetProperty("units").GetInt32(),
            channel.GetProperty("cut").GetInt32(),
            shipped + now.Of(OrderStatus.Ready) + now.Of(OrderStatus.Labelling) + now.Of(OrderStatus.OnHold),
            now.Of(OrderStatus.NoStock),
            now.Of(OrderStatus.Cancelled),
            carrier.GetProperty("labelsBought").GetInt32() - carrier.GetProperty("labelsVoided").GetInt32(),
            shipped,
            now.Confirmed,
            Count(checks, "reserved equals open reservations") + Count(checks, "ledger sums to levels"),
            Count(checks, "orders equal the simulators'"),
            Math.Round(seconds, 2),
            Math.Round((now.Orders - before.Orders) / Math.Max(seconds, 0.001), 1),
            Percentile.Of(waits, 50) ?? 0,
            Percentile.Of(waits, 95) ?? 0);
    }

    private static int Count(IReadOnlyList<CheckAnswer> checks, string name) =>
        checks.Where(own => own.Check == name).Sum(own => own.Findings.Count);
}
