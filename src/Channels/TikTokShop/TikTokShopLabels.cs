using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Labels;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Ships orders under TikTok Shop's own label. No call here has an idempotency key, so the packages of the order are
/// read before anything is bought, and again whenever the outcome of a call is open: an order never gets two.
/// </summary>
internal sealed class TikTokShopLabels(
    TikTokShopClient client, TikTokShopPackages packages, TikTokShopHandover handover, TikTokShopPapers papers)
    : ISellLabels
{
    public async Task<Result<List<LabelOffer>>> Services(
        ShopKey shop, string orderId, CancellationToken ct)
    {
        var access = TikTokShopChannel.Access(shop);

        if ((await Order(access, orderId, ct)).Refused(out var problem, out var order))
        {
            return problem;
        }

        // Where the package is there already, its service is chosen.
        if ((await packages.Of(access, order, ct)).Count > 0)
        {
            return new List<LabelOffer>();
        }

        var offers = await client.ShippingServices(access, orderId, ct);
        return offers.Select(offer => Service(offer, shop.Currency)).OfType<LabelOffer>().ToList();
    }

    public async Task<Result<ChannelLabel>> Buy(
        ShopKey shop, string orderId, string? serviceId, LabelTerms terms, CancellationToken ct)
    {
        var access = TikTokShopChannel.Access(shop);

        try
        {
            return await Ship(shop, access, orderId, serviceId, terms, ct);
        }
        catch (ChannelFailure failure) when (failure.MeansShippedBefore() || failure.LeavesOutcomeOpen())
        {
            return (await Find(shop, orderId, terms, ct)).Refused(out var problem, out var found) ? problem
                : found ?? throw new ChannelFailure(ChannelFailureKind.Retry, failure.Message, failure.Code, failure);
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Refused)
        {
            return LabelProblems.LabelRefused(orderId, failure);
        }
    }

    public async Task<Result<ChannelLabel?>> Find(
        ShopKey shop, string orderId, LabelTerms terms, CancellationToken ct)
    {
        var access = TikTokShopChannel.Access(shop);

        if ((await Order(access, orderId, ct)).Refused(out var problem, out var order))
        {
            return problem;
        }

        return await packages.Of(access, order, ct) switch
        {
            { Count: > 1 } many => LabelProblems.SeveralPackages(orderId, many.Count),
            { Shipped: [var package] } => await Label(access, package, null, terms, ct),
            _ => (ChannelLabel?)null,
        };
    }

    public async Task<Result<bool>> IsOver(ShopKey shop, string packageId, CancellationToken ct)
    {
        try
        {
            var package = await client.Package(TikTokShopChannel.Access(shop), packageId, ct);
            return package.PackageStatus == PackageStatuses.Cancelled;
        }
        catch (ChannelFailure failure) when (failure.MeansUnknownPackage())
        {
            return true;
        }
    }

    private async Task<Result<ChannelLabel>> Ship(
        ShopKey shop, TikTokShopAccess access, string orderId, string? serviceId, LabelTerms terms,
        CancellationToken ct)
    {
        if ((await Order(access, orderId, ct)).Refused(out var problem, out var order))
        {
            return problem;
        }

        switch (await packages.Of(access, order, ct))
        {
            case { Count: > 1 } many:
                return LabelProblems.SeveralPackages(orderId, many.Count);
            case { Shipped: [var shipped] }:
                return await Label(access, shipped, null, terms, ct);
            case { Open: [var open] }:
                if (await handover.Ship(access, open.PackageId!, terms.Handover, ct) is { } refusal)
                {
                    return refusal;
                }

                return await Label(access, await client.Package(access, open.PackageId!, ct), null, terms, ct);
            default:
                var made = await client.CreatePackage(access, orderId, serviceId, ct);
                var cost = Cost(made.ShippingService, shop.Currency);
                return await Label(access, await client.Package(access, made.PackageId!, ct), cost, terms, ct);
        }
    }

    /// <summary>The order, where it is one of those that TikTok Shop sells labels for.</summary>
    private async Task<Result<Order>> Order(TikTokShopAccess access, string orderId, CancellationToken ct)
    {
        if (await client.Order(access, orderId, ct) is not { } order)
        {
            return LabelProblems.UnknownOrder(orderId);
        }

        return TikTokShopOrderKinds.WhoShips(order) switch
        {
            ShippedBy.Channel => LabelProblems.ChannelShips(orderId),
            ShippedBy.Seller => LabelProblems.SellerShips(orderId),
            _ => order,
        };
    }

    private async Task<ChannelLabel> Label(
        TikTokShopAccess access, Package package, Money? cost, LabelTerms terms, CancellationToken ct) => new(
        package.PackageId!,
        TikTokShopMapping.Filled(package.TrackingNumber)
            ?? throw new ChannelFailure(ChannelFailureKind.Retry, "A package that shipped without a number."),
        TikTokShopMapping.Filled(package.ShippingProviderName),
        cost,
        await papers.Label(access, package.PackageId!, terms, ct));

    private static LabelOffer? Service(ShippingOffer offer, string currency) =>
        TikTokShopMapping.Filled(offer.Id) is { } id && Cost(offer, currency) is { } cost
            ? new(id, TikTokShopMapping.Filled(offer.Name) ?? id, cost, offer.LatestDeliveryDays)
            : null;

    private static Money? Cost(ShippingOffer? offer, string currency) => offer?.Price is { } price
        ? Money.Of(price, TikTokShopMapping.Filled(offer.Currency) ?? currency)
        : null;
}
