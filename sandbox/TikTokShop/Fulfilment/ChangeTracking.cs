using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>
/// The seller corrects the tracking number: in the US within 72 hours of shipping, elsewhere twice, before delivery.
/// </summary>
internal sealed class ChangeTracking(Market market)
{
    private const int MaxChanges = 2;

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Post(
            "/fulfillment/202309/orders/{order_id}/shipping_info/update",
            Scopes.Fulfilment,
            call => Run(call, OfOrder)),
        ApiEndpoint.Post(
            "/fulfillment/202309/packages/{package_id}/shipping_info/update",
            Scopes.Fulfilment,
            call => Run(call, OfPackage)),
    ];

    private async Task<Reply> Run(Call call, Func<Call, string, string, Reply> change)
    {
        var read = call.Read();
        var tracking = read.RequiredText("tracking_number");
        var provider = read.RequiredText("shipping_provider_id");

        if ((read.Fault ?? TrackingCheck.Run(tracking, provider)) is { } refusal)
        {
            return refusal;
        }

        Reply reply;

        lock (market.Gate)
        {
            reply = change(call, tracking, provider);
        }

        await market.Journal.Save();
        return reply;
    }

    private Reply OfOrder(Call call, string tracking, string provider) =>
        market.Orders.Find(call.Route("order_id")) is { } order
            ? Change(order, _ => true, tracking, provider)
            : Reply.Refused(Codes.NotYourOrder, "The order does not belong to the seller.");

    private Reply OfPackage(Call call, string tracking, string provider) =>
        market.FindPackage(call.Route("package_id")) is var (order, parcel)
            ? Change(order, known => known.Id == parcel.Id, tracking, provider)
            : Reply.Refused(Codes.NotYourPackage, "The package does not belong to the shop.");

    private Reply Change(Order order, Func<Parcel, bool> concerns, string tracking, string provider)
    {
        var (state, now) = (order.State, market.NowMs);
        var wanted = (state.Parcels ?? []).Where(parcel => parcel.IsShipped && concerns(parcel)).ToArray();

        if (wanted.Length == 0)
        {
            return Reply.Refused(Codes.NotShippedYet, "The order is not shipped yet.");
        }

        if (Refuse(state, wanted, now) is { } refusal)
        {
            return refusal;
        }

        foreach (var own in market.OrdersIn(order, wanted[0]))
        {
            var parcels = own.State.Parcels!.Select(parcel => wanted.Any(found => found.Id == parcel.Id)
                ? parcel with
                {
                    Tracking = tracking, ProviderId = provider, UpdatedMs = now, Changes = parcel.Changes + 1,
                }
                : parcel);
            market.Move(own, own.State with { UpdatedMs = now, Parcels = [.. parcels] });
        }

        return Reply.Done;
    }

    private Reply? Refuse(OrderState state, Parcel[] wanted, long now)
    {
        if (state.IsPlatformShipped)
        {
            return Reply.Refused(Codes.PlatformShipped, "The package is shipped by the platform.");
        }

        if (state.DeliveredMs > 0)
        {
            return Reply.Refused(Codes.AlreadyDelivered, "The order is delivered.");
        }

        if (market.Profile.TrackingChangeHours is { } hours)
        {
            return now - wanted.Min(parcel => parcel.ShippedMs) > hours * Deadlines.HourMs
                ? Reply.Refused(Codes.ChangeWindowOver, "The shipping information can no longer be changed.")
                : null;
        }

        return wanted.Any(parcel => parcel.Changes >= MaxChanges)
            ? Reply.Refused(Codes.ChangedTooOften, "The shipping information was changed too often.")
            : null;
    }
}
