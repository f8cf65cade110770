using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Returns;

namespace CreatorFlow.Sandbox.TikTokShop.Finance;

/// <summary>Brings orders and refunds into the ledger. Call under the gate.</summary>
internal static class Booking
{
    /// <summary>A delivered order is settled with the first midnight after its waiting time.</summary>
    public static void Book(this Market market, Order order)
    {
        market.Ledger.Expect(order);

        if (order.State.DeliveredMs > 0)
        {
            var settled = order.State.DeliveredMs + (market.PolicyOf(order).SettleHours * Deadlines.HourMs);
            market.Ledger.Book(market.Shop.Ordinal, DayAfter(settled), EntryOf.Sale(market, order));
        }
    }

    /// <summary>What was paid back is settled with the next midnight.</summary>
    public static void BookRefund(this Market market, ReturnCase found)
    {
        var order = market.Orders.Find(found.OrderId)!;
        var cases = market.Returns.OfOrder(order.Id);
        var position = Enumerable.Range(0, cases.Count).First(at => cases[at].Id == found.Id);
        var entry = EntryOf.Refund(market, order, position, found.Record.Units, found.Record.PartialMinor);
        market.Ledger.Book(market.Shop.Ordinal, DayAfter(found.Record.RefundedMs), entry);
    }

    /// <summary>Money without an order, such as a reimbursement.</summary>
    public static Adjustment BookAdjustment(this Market market, Adjustment adjustment)
    {
        market.Ledger.Book(
            market.Shop.Ordinal,
            DayAfter(adjustment.AtMs),
            new Entry(adjustment.Number, adjustment.Type, null, adjustment.AtMs)
            {
                Adjustment = adjustment.AmountMinor,
            });
        return adjustment;
    }

    public static long DayAfter(long atMs) => (atMs / Deadlines.DayMs) + 1;
}

/// <summary>Money that the platform gives or takes without an order.</summary>
internal sealed record Adjustment(long Number, int Shop, string Type, long AmountMinor, long AtMs) : ISaved
{
    public const string Kind = "tiktok.adjustment";

    public SandboxDocument Document() => SandboxDocument.Of(Kind, $"{Number}", this);
}
