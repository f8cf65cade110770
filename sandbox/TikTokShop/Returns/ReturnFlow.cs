using CreatorFlow.Sandbox.TikTokShop.Finance;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;

namespace CreatorFlow.Sandbox.TikTokShop.Returns;

/// <summary>The steps of a case, each with its effect on money, timetable and webhooks. Call under the gate.</summary>
internal static class ReturnFlow
{
    /// <summary>From granted to closed.</summary>
    public const long ClosingMs = Deadlines.HourMs;

    private const long BuyerActsMs = Deadlines.DayMs;
    private const double BuyerSendsShare = 0.9;
    private const int Purpose = 41;

    /// <summary>A buyer opens a case.</summary>
    public static ReturnCase OpenReturn(
        this Market market, Order order, IReadOnlyList<int> units, string type, string reason, long nowMs)
    {
        var opened = market.Returns.Add(order, units, type, "BUYER", reason, nowMs, key: "");
        market.Note(opened, "ORDER_RETURN_REQUEST", "BUYER", reason, "");
        market.Journal.Changed(opened);
        market.Tell(opened);
        market.PlanNext(opened);
        return opened;
    }

    /// <summary>Moves the case on; false when it may not go there.</summary>
    public static bool Move(
        this Market market, ReturnCase found, string to, string role, string note = "",
        Func<ReturnRecord, ReturnRecord>? change = null)
    {
        if (!ReturnStatus.Allows(found.Status, to))
        {
            return false;
        }

        var now = market.NowMs;
        var record = (change ?? (same => same))(found.Record) with { Status = to, UpdatedMs = now, SinceMs = now };
        market.Returns.Change(found, record);
        market.Note(found, to, role, "", note);
        market.Journal.Changed(found);

        if (ReturnStatus.IsPaidBack(to) && found.Record.RefundedMs == 0)
        {
            market.PayBack(found, now);
        }

        market.Tell(found);
        market.PlanNext(found);

        if (ReturnStatus.IsOver(to))
        {
            market.PlanNext(market.Orders.Find(found.OrderId)!);
        }

        return true;
    }

    /// <summary>A platform's employee decides for the buyer or the seller.</summary>
    public static bool Arbitrate(this Market market, ReturnCase found, string decision)
    {
        if (found.Status is not (ReturnStatus.Rejected or ReturnStatus.RejectedParcel))
        {
            return false;
        }

        market.Returns.Change(found, found.Record with { Arbitration = decision, UpdatedMs = market.NowMs });
        market.Note(found, "ARBITRATION", "OPERATOR", "", decision);
        market.Journal.Changed(found);
        market.Tell(found);
        return decision != "SUPPORT_BUYER" || market.Move(found, ReturnStatus.Success, "OPERATOR");
    }

    /// <summary>What the case pays back, in minor units.</summary>
    public static long RefundMinor(this Market market, ReturnCase found) => found.Record.PartialMinor > 0
        ? found.Record.PartialMinor
        : RefundMoney.Of(market, market.Orders.Find(found.OrderId)!, found.Record.Units).Total;

    /// <summary>Puts a case back into the figures and onto the timetable after a start.</summary>
    public static void Restore(this Market market, ReturnCase found)
    {
        if (found.Record.RefundedMs > 0)
        {
            market.Figures.CountRefund(found, market.RefundMinor(found));
            market.BookRefund(found);
        }

        market.PlanNext(found);
    }

    /// <summary>When the case moves by itself; null when it waits for a person only.</summary>
    public static long? DueAt(this Market market, ReturnCase found)
    {
        var policy = market.PolicyOf(market.Orders.Find(found.OrderId)!);
        var record = found.Record;
        return found.Status switch
        {
            ReturnStatus.Pending or ReturnStatus.ReplacementPending =>
                record.SinceMs + (policy.ReturnAnswerHours * Deadlines.HourMs),
            ReturnStatus.AwaitingResponse => record.SinceMs + BuyerActsMs,
            ReturnStatus.AwaitingBuyer when market.WillSend(found) => record.SinceMs + BuyerActsMs,
            ReturnStatus.AwaitingBuyer => record.SinceMs + (policy.BuyerShipsHours * Deadlines.HourMs),
            ReturnStatus.BuyerShipped when record.ReceivedMs == 0 =>
                record.SinceMs + (long)market.Options.DeliverAfter.TotalMilliseconds,
            ReturnStatus.BuyerShipped => record.ReceivedMs + (policy.ReceiveAnswerHours * Deadlines.HourMs),
            ReturnStatus.Success => record.SinceMs + ClosingMs,
            _ => null,
        };
    }

    /// <summary>Whether this buyer sends the goods; some never do.</summary>
    public static bool WillSend(this Market market, ReturnCase found) =>
        new Dice(market.Scenario.Seed, found.Number, Purpose).Chance(BuyerSendsShare);

    public static void PlanNext(this Market market, ReturnCase found)
    {
        if (market.DueAt(found) is { } at)
        {
            market.Returns.Plan(found, at);
        }
    }

    public static void Note(
        this Market market, ReturnCase found, string name, string role, string reason, string note) =>
        market.Returns.Change(found, found.Record with
        {
            Events = [.. found.Record.Events, new ReturnEvent(name, role, reason, note, market.NowMs)],
        });

    private static void PayBack(this Market market, ReturnCase found, long nowMs)
    {
        market.Returns.Change(found, found.Record with { RefundedMs = nowMs });
        market.Figures.CountRefund(found, market.RefundMinor(found));
        market.BookRefund(found);
        var order = market.Orders.Find(found.OrderId)!;
        var back = market.Returns.OfOrder(order.Id)
            .Where(own => own.Record.RefundedMs > 0 && own.Record.PartialMinor == 0)
            .SelectMany(own => own.Record.Units)
            .ToHashSet();
        var isAllBack = order.OpenUnits().All(back.Contains);

        if (isAllBack && order.State.Status is OrderStatus.AwaitingCollection or OrderStatus.InTransit
            or OrderStatus.Delivered)
        {
            market.Complete(order, nowMs);

            // What was delivered is settled, or will be.
            if (order.State.DeliveredMs == 0)
            {
                market.Ledger.Expect(order);
            }
        }
    }
}
