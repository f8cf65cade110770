using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Labels;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Tells TikTok Shop that an order has left. The call knows no idempotency key, so whenever its outcome is open, or an
/// earlier one went through, the order is read again and the number it holds decides.
/// </summary>
internal sealed class TikTokShopShipments(TikTokShopClient client, TikTokShopProviders providers)
{
    public async Task<Result<ShipmentConfirmed>> Confirm(
        ShopKey shop, TikTokShopAccess access, ShipmentConfirmation shipment, SkuLinks links, CancellationToken ct)
    {
        if (await providers.Find(shop.Id, access, shipment.Carrier, ct) is not { } providerId)
        {
            return ChannelsProblems.UnknownCarrier(shipment.Carrier, TikTokShopSettings.ChannelName);
        }

        var (units, known) = await Units(access, shipment, links, ct);

        if (known is not null)
        {
            return known.Value;
        }

        try
        {
            var parcel = new MarkShipped
            {
                OrderLineItemIds = units,
                TrackingNumber = shipment.TrackingNumber,
                ShippingProviderId = providerId,
            };
            var shipped = await client.MarkShipped(access, shipment.ExternalOrderId, parcel, ct);
            return new ShipmentConfirmed(shipped.PackageId, false);
        }
        catch (ChannelFailure failure) when (failure.MeansShippedBefore() || failure.LeavesOutcomeOpen())
        {
            return await Compare(access, shipment, failure, ct);
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Refused)
        {
            providers.Forget(shop.Id);
            return await TravelsUnderItsLabel(access, shipment.ExternalOrderId, ct)
                ? LabelProblems.LabelOfChannel(shipment.ExternalOrderId)
                : ChannelsProblems.ShipmentRefused(shipment.ExternalOrderId, failure);
        }
    }

    /// <summary>
    /// The units in the parcel where it is not the whole order, as the vendor names them; or what is known already.
    /// </summary>
    private async Task<(IReadOnlyList<string>? Units, Result<ShipmentConfirmed>? Known)> Units(
        TikTokShopAccess access, ShipmentConfirmation shipment, SkuLinks links, CancellationToken ct)
    {
        if (shipment.Units.Count == 0)
        {
            return (null, null);
        }

        var order = await client.Order(access, shipment.ExternalOrderId, ct);

        if (order is not null && TikTokShopUnits.IsUnder(order, shipment.TrackingNumber))
        {
            return (null, new ShipmentConfirmed(null, true));
        }

        return order is not null && TikTokShopUnits.InParcel(order, new(shipment.Units, links)) is { } units
            ? (units, null)
            : (null, ChannelsProblems.NotInOrder(shipment.ExternalOrderId));
    }

    /// <summary>An order that TikTok Shop sells the label of takes no number of another carrier.</summary>
    private async Task<bool> TravelsUnderItsLabel(TikTokShopAccess access, string orderId, CancellationToken ct) =>
        await client.Order(access, orderId, ct) is { } order
        && TikTokShopOrderKinds.WhoShips(order) == ShippedBy.ChannelLabel;

    private async Task<Result<ShipmentConfirmed>> Compare(
        TikTokShopAccess access, ShipmentConfirmation shipment, ChannelFailure failure, CancellationToken ct)
    {
        var order = await client.Order(access, shipment.ExternalOrderId, ct);
        var known = order is null ? null : TikTokShopMapping.TrackingNumber(order);

        if (order is not null && TikTokShopUnits.IsUnder(order, shipment.TrackingNumber))
        {
            known = shipment.TrackingNumber;
        }

        if (known is null || (shipment.Units.Count > 0 && known != shipment.TrackingNumber))
        {
            // It did not get through, or does not show yet: the caller comes again.
            throw new ChannelFailure(ChannelFailureKind.Retry, failure.Message, failure.Code, failure);
        }

        return string.Equals(known, shipment.TrackingNumber, StringComparison.OrdinalIgnoreCase)
            ? new ShipmentConfirmed(order!.Packages is [var package, ..] ? package.Id : null, true)
            : ChannelsProblems.ShippedOtherwise(shipment.ExternalOrderId, known, shipment.TrackingNumber);
    }
}
