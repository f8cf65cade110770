using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Cancellations;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>
/// The seller ships with a carrier of its own: in the US by marking the order, or some of its lines, as shipped; where
/// packages exist from payment on, by shipping the package.
/// </summary>
internal sealed class ShipOrder(Market market)
{
    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Post("/fulfillment/202309/orders/{order_id}/packages", Scopes.Fulfilment, MarkAsShipped),
        ApiEndpoint.Post("/fulfillment/202309/packages/{package_id}/ship", Scopes.Fulfilment, ShipPackage),
    ];

    private async Task<Reply> MarkAsShipped(Call call)
    {
        var read = call.Read();
        var tracking = read.RequiredText("tracking_number");
        var provider = read.RequiredText("shipping_provider_id");
        var lineIds = read.Texts("order_line_item_ids");

        if (read.Fault is { } fault)
        {
            return fault;
        }

        var reply = Mark(call, tracking, provider, lineIds);
        await market.Journal.Save();
        return reply;
    }

    private Reply Mark(Call call, string tracking, string provider, IReadOnlyList<string>? lineIds)
    {
        lock (market.Gate)
        {
            if (call.Shop != market.Trading || market.Orders.Find(call.Route("order_id")) is not { } order)
            {
                return Reply.Refused(Codes.NotYourOrder, "The order does not belong to the seller.");
            }

            if (RefuseStatus(order, Codes.AlreadyShipped) is { } wrongStatus)
            {
                return wrongStatus;
            }

            if (TrackingCheck.Run(tracking, provider) is { } wrongTracking)
            {
                return wrongTracking;
            }

            var units = UnitsToShip(order, lineIds);

            if (units.Count == 0)
            {
                return Reply.Refused(Codes.AlreadyShipped, "The order line items are shipped already or unknown.");
            }

            var parcel = Ship(order, units, tracking, provider);
            return Reply.Ok(data =>
            {
                data.WriteString("order_id"u8, order.Id);
                data.Strings("order_line_item_ids"u8, units.Select(unit => $"{order.LineId(unit)}"));
                data.Id("package_id"u8, parcel.Id);
                data.WriteStartObject("warning"u8);
                data.WriteString("message"u8, ""u8);
                data.WriteEndObject();
            });
        }
    }

    private async Task<Reply> ShipPackage(Call call)
    {
        var shipment = call.Read().Inner("self_shipment");
        var tracking = shipment.RequiredText("tracking_number");
        var provider = shipment.RequiredText("shipping_provider_id");

        if (shipment.Fault is { } fault)
        {
            return fault;
        }

        var reply = ShipPackage(call, tracking, provider);
        await market.Journal.Save();
        return reply;
    }

    private Reply ShipPackage(Call call, string tracking, string provider)
    {
        lock (market.Gate)
        {
            if (Packages.Find(market, call) is not var (order, parcel))
            {
                return Reply.Refused(Codes.NotYourPackage, "The package does not belong to the shop.");
            }

            if (parcel.IsShipped)
            {
                return Reply.Refused(Codes.PackageAlreadyShipped, "The package is shipped already.");
            }

            if (RefuseStatus(order, Codes.PackageAlreadyShipped) is { } wrongStatus)
            {
                return wrongStatus;
            }

            if (TrackingCheck.Run(tracking, provider) is { } wrongTracking)
            {
                return wrongTracking;
            }

            Ship(order, UnitsToShip(order, lineIds: null), tracking, provider);
            return Reply.Done;
        }
    }

    private static Reply? RefuseStatus(Order order, int alreadyShipped) => order.State.Status switch
    {
        _ when order.Plan.Kind == PlannedKind.ByPlatform =>
            Reply.Refused(Codes.FulfilledByPlatform, "The order is fulfilled by the platform."),
        OrderStatus.AwaitingShipment or OrderStatus.PartiallyShipping => null,
        OrderStatus.Cancelled => Reply.Refused(Codes.OrderCancelled, "The order is cancelled."),
        OrderStatus.Unpaid or OrderStatus.OnHold =>
            Reply.Refused(Codes.WrongStatus, "The order status does not allow this operation."),
        _ => Reply.Refused(alreadyShipped, "The order is shipped already."),
    };

    private static List<int> UnitsToShip(Order order, IReadOnlyList<string>? lineIds)
    {
        var named = lineIds is { Count: > 0 }
            ? lineIds.Select(order.UnitOf).OfType<int>().Distinct().Order()
            : Enumerable.Range(0, order.Units);
        return [.. named.Where(unit => IsOpen(order.State, unit))];
    }

    private static bool IsOpen(OrderState state, int unit) =>
        state.Fate(unit) is var fate && (fate == 0 || (fate > 0 && !state.Parcels![fate - 1].IsShipped));

    private Parcel Ship(Order order, List<int> units, string tracking, string provider)
    {
        var now = market.NowMs;
        RejectCancelRequest(order, now);
        var earlier = order.State.Parcels?.Where(parcel => parcel.IsShipped).ToArray() ?? [];
        var parcel = new Parcel(order.NewParcelId(earlier.Length), tracking, provider, now, now);
        var fates = Enumerable.Range(0, order.Units)
            .Select(unit => IsOpen(order.State, unit) ? (sbyte)0 : (sbyte)order.State.Fate(unit))
            .ToArray();

        foreach (var unit in units)
        {
            fates[unit] = (sbyte)(earlier.Length + 1);
            Consume(order, unit);
        }

        var state = order.State with { UpdatedMs = now, Parcels = [.. earlier, parcel], IsCancelRequested = false };
        var isPart = Enumerable.Range(0, order.Units).Any(unit => fates[unit] == 0);
        var isUniform = Array.TrueForAll(fates, fate => fate == 1);
        state = state with
        {
            Status = isPart ? OrderStatus.PartiallyShipping : OrderStatus.AwaitingCollection,
            ShippedMs = isPart ? 0 : now,
            Fates = isUniform ? null : fates,
        };
        market.Move(order, state);
        market.PlanNext(order);

        if (isPart)
        {
            market.TellSplit(order, parcel);
        }

        return parcel;
    }

    private void Consume(Order order, int unit)
    {
        var line = order.LineOf(unit);

        if (order.Taken[line] > 0)
        {
            market.Stock.Consume(order.Plan.Lines[line].Sku, 1);
            order.LowerTaken(line, 1);
        }
    }

    /// <summary>In the US, shipping answers the buyer's open wish to cancel with no.</summary>
    private void RejectCancelRequest(Order order, long nowMs)
    {
        if (market.Cancellations.PendingOf(order.Id) is not { } pending)
        {
            return;
        }

        (pending.Status, pending.UpdatedMs) = (Cancellation.Refused, nowMs);
        market.Journal.Changed(pending);
        market.Tell(pending);
    }
}
