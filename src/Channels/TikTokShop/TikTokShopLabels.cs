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
    public IReadOnlyList<LabelPaper> Papers(string region) => TikTokShopPapers.MadeIn(region);

    public async Task<Result<List<LabelOffer>>> Services(
        ShopKey shop, LabelFor what, CancellationToken ct)
    {
        var access = TikTokShopChannel.Access(shop);

        if ((await Order(access, what.OrderId, ct)).Refused(out var problem, out var order))
        {
            return problem;
        }

        // Where the package is there already, its service is chosen.
        if (what.PackageId is not null || (await packages.Of(access, order, null, ct)).Count > 0)
        {
            return new List<LabelOffer>();
        }

        var offers = await client.ShippingServices(access, what.OrderId, ct);
        return offers.Select(offer => Service(offer, shop.Currency)).OfType<LabelOffer>().ToList();
    }

    public async Task<Result<ChannelLabel>> Buy(
        ShopKey shop, LabelFor what, string? serviceId, LabelTerms terms, CancellationToken ct)
    {
        var access = TikTokShopChannel.Access(shop);

        if ((await Order(access, what.OrderId, ct)).Refused(out var problem, out var order))
        {
            return problem;
        }

        var there = await packages.Of(access, order, what.PackageId, ct);

        if (Refuse(what, there) is { } repacked)
        {
            return repacked;
        }

        if (there.Shipped is [var shipped])
        {
            return await Label(access, shipped, null, terms, ct);
        }

        return (await Sell(shop, what, serviceId, there.Open, terms, ct)).Refused(out problem, out var sale)
            ? problem
            : await Give(shop, what, sale, terms, ct);
    }

    public async Task<Result<ChannelLabel?>> Find(
        ShopKey shop, LabelFor what, LabelTerms terms, CancellationToken ct)
    {
        var access = TikTokShopChannel.Access(shop);

        if ((await Order(access, what.OrderId, ct)).Refused(out var problem, out var order))
        {
            return problem;
        }

        return await packages.Of(access, order, what.PackageId, ct) switch
        {
            { Count: > 1 } many => LabelProblems.SeveralPackages(what.OrderId, many.Count),
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

    /// <summary>What was packed otherwise meanwhile is shipped as it is packed now, and nothing else.</summary>
    private static Problem? Refuse(LabelFor what, OrderPackages there) =>
        there.Count > 1 ? LabelProblems.SeveralPackages(what.OrderId, there.Count)
        : there.Count == 0 && what.PackageId is { } gone ? LabelProblems.PackageGone(what.OrderId, gone)
        : null;

    /// <summary>The one call that buys. Only what is refused here is surely not bought.</summary>
    private async Task<Result<Sale>> Sell(
        ShopKey shop, LabelFor what, string? serviceId, IReadOnlyList<Package> open, LabelTerms terms,
        CancellationToken ct)
    {
        var access = TikTokShopChannel.Access(shop);

        try
        {
            if (open is [var package])
            {
                return await handover.Ship(access, package.PackageId!, terms.Handover, ct) is { } refusal
                    ? refusal
                    : new Sale(package.PackageId);
            }

            var made = await client.CreatePackage(access, what.OrderId, serviceId, ct);
            return new Sale(made.PackageId) { Cost = Cost(made.ShippingService, shop.Currency) };
        }
        catch (ChannelFailure failure) when (failure.MeansShippedBefore() || failure.LeavesOutcomeOpen())
        {
            return new Sale(null) { Failure = failure };
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Refused)
        {
            return LabelProblems.LabelRefused(what.OrderId, failure);
        }
    }

    /// <summary>It may be paid: whatever fails from here on leaves the outcome open.</summary>
    private async Task<Result<ChannelLabel>> Give(
        ShopKey shop, LabelFor what, Sale sale, LabelTerms terms, CancellationToken ct)
    {
        var access = TikTokShopChannel.Access(shop);

        try
        {
            if (sale.PackageId is { } id)
            {
                return await Label(access, await client.Package(access, id, ct), sale.Cost, terms, ct);
            }

            return (await Find(shop, what, terms, ct)).Refused(out var problem, out var found)
                ? sale.Failure is { } said && said.MeansShippedBefore() ? problem : throw Open(problem.Detail)
                : found ?? throw Open(sale.Failure?.Message ?? "A package without an id.", sale.Failure);
        }
        catch (ChannelFailure failure)
        {
            throw Open(failure.Message, failure, sale.Cost);
        }
        catch (AccessExpired expired)
        {
            throw Open(expired.Message, expired.Failure, sale.Cost);
        }
    }

    private static ChannelFailure Open(string message, ChannelFailure? failure = null, Money? charged = null) =>
        new(ChannelFailureKind.Retry, message, failure?.Code, failure) { Charged = charged };

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
        TikTokShopAccess access, Package package, Money? cost, LabelTerms terms, CancellationToken ct)
    {
        var number = TikTokShopMapping.Filled(package.TrackingNumber)
            ?? throw new ChannelFailure(ChannelFailureKind.Retry, "A package that shipped without a number.");
        var carrier = TikTokShopMapping.Filled(package.ShippingProviderName);

        try
        {
            var paper = await papers.Label(access, package.PackageId!, terms, ct);
            return new(package.PackageId!, number, carrier, cost, paper);
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Refused)
        {
            return new(package.PackageId!, number, carrier, cost, null) { PaperRefused = failure.Message };
        }
    }

    private static LabelOffer? Service(ShippingOffer offer, string currency) =>
        TikTokShopMapping.Filled(offer.Id) is { } id && Cost(offer, currency) is { } cost
            ? new(id, TikTokShopMapping.Filled(offer.Name) ?? id, cost, offer.LatestDeliveryDays)
            : null;

    private static Money? Cost(ShippingOffer? offer, string currency) => offer?.Price is { } price
        ? Money.Of(price, TikTokShopMapping.Filled(offer.Currency) ?? currency)
        : null;

    /// <summary>What became of the call that buys.</summary>
    /// <param name="PackageId">Null when no answer names it.</param>
    private sealed record Sale(string? PackageId)
    {
        public Money? Cost { get; init; }

        /// <summary>Why it is to be looked for.</summary>
        public ChannelFailure? Failure { get; init; }
    }
}
