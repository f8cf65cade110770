using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Labels;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Tells TikTok Shop that an order which left travels under another number. Each change counts there, and there is no
/// idempotency key: the number that it holds is read before, and after an answer that did not come.
/// </summary>
internal sealed class TikTokShopTracking(TikTokShopClient client, TikTokShopProviders providers)
{
    public async Task<Result<ShipmentConfirmed>> Change(
        ShopKey shop, TikTokShopAccess access, ShipmentConfirmation now, CancellationToken ct)
    {
        if (await client.Order(access, now.ExternalOrderId, ct) is not { } order)
        {
            return LabelProblems.UnknownOrder(now.ExternalOrderId);
        }

        if (TikTokShopOrderKinds.WhoShips(order) != ShippedBy.Seller)
        {
            return LabelProblems.LabelOfChannel(now.ExternalOrderId);
        }

        if (TikTokShopUnits.IsUnder(order, now.TrackingNumber) || string.Equals(
            TikTokShopMapping.TrackingNumber(order), now.TrackingNumber, StringComparison.OrdinalIgnoreCase))
        {
            return new ShipmentConfirmed(null, true);
        }

        return await providers.Find(shop.Id, access, now.Carrier, ct) is { } provider
            ? await Send(shop, access, now, provider, ct)
            : ChannelsProblems.UnknownCarrier(now.Carrier, TikTokShopSettings.ChannelName);
    }

    private async Task<Result<ShipmentConfirmed>> Send(
        ShopKey shop, TikTokShopAccess access, ShipmentConfirmation now, string provider, CancellationToken ct)
    {
        try
        {
            var change = new ShippingChange { TrackingNumber = now.TrackingNumber, ShippingProviderId = provider };
            await client.ChangeShipping(access, now.ExternalOrderId, change, ct);
            return new ShipmentConfirmed(null, false);
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Refused)
        {
            providers.Forget(shop.Id);
            return LabelProblems.TrackingRefused(now.ExternalOrderId, failure);
        }
    }
}
