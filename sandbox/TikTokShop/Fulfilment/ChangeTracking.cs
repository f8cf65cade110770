using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>The seller corrects the tracking number, within 72 hours of shipping and before delivery.</summary>
internal sealed class ChangeTracking(Market market)
{
    private const long WindowMs = 72 * 3_600_000L;

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
        call.Shop == market.Trading && market.Orders.Find(call.Route("order_id")) is { } order
            ? Change(order, _ => true, tracking, provider)
            : Reply.Refused(Codes.NotYourOrder, "The order does not belong to the seller.");

    private Reply OfPackage(Call call, string tracking, string provider) =>
        Packages.Find(market, call) is var (order, parcel)
            ? Change(order, known => known.Id == parcel.Id, tracking, provider)
            : Reply.Refused(Codes.NotYourPackage, "The package does not belong to the shop.");

    private Reply Change(Order order, Func<Parcel, bool> concerns, string tracking, string provider)
    {
        var (state, now) = (order.State, market.NowMs);

        if (state.Parcels?.Any(parcel => parcel.IsShipped && concerns(parcel)) != true)
        {
            return Reply.Refused(Codes.NotShippedYet, "The order is not shipped yet.");
        }

        if (state.DeliveredMs > 0)
        {
            return Reply.Refused(Codes.AlreadyDelivered, "The order is delivered.");
        }

        if (now - state.Parcels.Where(concerns).Min(parcel => parcel.CreatedMs) > WindowMs)
        {
            return Reply.Refused(Codes.ChangeWindowOver, "The shipping information can no longer be changed.");
        }

        var parcels = state.Parcels.Select(parcel => concerns(parcel)
            ? parcel with { Tracking = tracking, ProviderId = provider, UpdatedMs = now }
            : parcel);
        market.Move(order, state with { UpdatedMs = now, Parcels = [.. parcels] });
        return Reply.Done;
    }
}
