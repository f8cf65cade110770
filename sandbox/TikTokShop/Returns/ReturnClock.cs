using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;

namespace CreatorFlow.Sandbox.TikTokShop.Returns;

/// <summary>
/// What happens to cases by itself: buyers send goods, parcels come back, and who does not answer in time has agreed.
/// Call under the gate.
/// </summary>
internal static class ReturnClock
{
    public static void StepOn(this Market market, ReturnCase found, long nowMs)
    {
        if (market.DueAt(found) is not { } at || at > nowMs)
        {
            return;
        }

        switch (found.Status)
        {
            case ReturnStatus.Pending when found.Record.Type == ReturnCase.Return:
                market.Move(found, ReturnStatus.AwaitingBuyer, "SYSTEM", "The seller did not answer in time.");
                break;
            case ReturnStatus.Pending:
                market.Move(found, ReturnStatus.Success, "SYSTEM", "The seller did not answer in time.");
                break;
            case ReturnStatus.ReplacementPending:
                market.Replace(found, "SYSTEM");
                break;
            case ReturnStatus.AwaitingResponse:
                market.Move(found, ReturnStatus.Success, "BUYER", "The offer is accepted.");
                break;
            case ReturnStatus.AwaitingBuyer when market.WillSend(found):
                market.SendBack(found);
                break;
            case ReturnStatus.AwaitingBuyer:
                market.Move(found, ReturnStatus.Cancelled, "SYSTEM", "The buyer did not send the goods.");
                break;
            case ReturnStatus.BuyerShipped when found.Record.ReceivedMs == 0:
                market.Arrive(found);
                break;
            case ReturnStatus.BuyerShipped:
                market.Move(found, ReturnStatus.Success, "SYSTEM", "The seller did not answer in time.");
                break;
            case ReturnStatus.Success:
                market.Move(found, ReturnStatus.Complete, "SYSTEM");
                break;
        }
    }

    /// <summary>The buyer hands the goods to a carrier.</summary>
    public static bool SendBack(this Market market, ReturnCase found) =>
        market.Move(found, ReturnStatus.BuyerShipped, "BUYER", "", record => record with
        {
            Tracking = string.Create(CultureInfo.InvariantCulture, $"1Z0RET0003{found.Number % 100_000_000:D8}"),
        });

    /// <summary>The parcel is at the returns desk; the seller's clock begins.</summary>
    public static bool Arrive(this Market market, ReturnCase found)
    {
        if (found.Status != ReturnStatus.BuyerShipped || found.Record.ReceivedMs > 0)
        {
            return false;
        }

        var now = market.NowMs;
        market.Returns.Change(found, found.Record with { ReceivedMs = now, UpdatedMs = now });
        market.Note(found, "PACKAGE_RECEIVED", "SYSTEM", "", "");
        market.Journal.Changed(found);
        market.Tell(found);
        market.PlanNext(found);
        return true;
    }

    /// <summary>The same goods are sent again, as an order that costs nothing.</summary>
    public static bool Replace(this Market market, ReturnCase found, string role)
    {
        if (!market.Move(found, ReturnStatus.ReplacementComplete, role))
        {
            return false;
        }

        var order = market.Orders.Find(found.OrderId)!;
        var lines = found.Record.Units
            .CountBy(order.LineOf)
            .Select(pair => order.Plan.Lines[pair.Key] with { Quantity = pair.Value });
        new PlaceOrder(market).Run(new PlannedOrder([.. lines], IsCancelled: false, order.Plan.Buyer)
        {
            Kind = PlannedKind.Replacement,
            Replaces = order.Id,
            IsPlatformShipped = order.State.IsPlatformShipped,
        });
        return true;
    }
}
