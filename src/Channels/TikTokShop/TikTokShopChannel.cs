using System.Collections.Concurrent;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>TikTok Shop as a sales channel.</summary>
internal sealed class TikTokShopChannel(
    TikTokShopClient client,
    TikTokShopShipments shipments,
    TikTokShopCancellations cancellations,
    TikTokShopEligibility eligibility,
    TikTokShopCancellationRequests requests,
    TikTokShopReturns returns,
    TikTokShopReturnCalls returnCalls,
    TikTokShopLabels labels,
    TikTokShopPacking packing,
    TikTokShopTracking tracking,
    TikTokShopFigures figures,
    TikTokShopSettings settings,
    TimeProvider clock) : ISalesChannel, IWebhookDirectory
{
    /// <summary>Order calls of one import at the same time.</summary>
    private const int CallsAtOnce = 4;

    public string Key => TikTokShopSettings.Channel;

    public string Name => TikTokShopSettings.ChannelName;

    public ISellLabels Labels => labels;

    public IPackOrders Packing => packing;

    public ITellFigures Figures => figures;

    public IReadOnlyList<string> WantedTopics => TikTokShopSettings.WebhookTopics;

    public bool IsSetUp => settings.App is { AppKey.Length: > 0, AppSecret.Length: > 0 };

    public Uri ConsentPage(string state) => client.ConsentPage(state);

    public async Task<ShopTokens> AcceptConsent(string code, CancellationToken ct) =>
        TikTokShopMapping.Tokens(await client.Tokens(code, ct));

    public async Task<ShopTokens> RefreshTokens(string refreshToken, CancellationToken ct) =>
        TikTokShopMapping.Tokens(await client.Refresh(refreshToken, ct));

    public async Task<IReadOnlyList<GrantedShop>> Shops(string accessToken, CancellationToken ct) =>
        [.. TikTokShopMapping.Shops(await client.Shops(accessToken, ct))];

    public Uri Receiver(bool backup) => backup ? settings.BackupWebhookAddress : settings.WebhookAddress;

    public async Task<IReadOnlyList<WebhookRegistration>> Webhooks(ShopKey shop, CancellationToken ct) =>
    [
        .. (await client.Webhooks(Access(shop), ct)).Where(own => own is { Topic: not null, Address: not null })
            .Select(own => new WebhookRegistration(own.Topic!, own.Address!)),
    ];

    public Task RegisterWebhook(ShopKey shop, string topic, Uri address, CancellationToken ct) =>
        client.RegisterWebhook(Access(shop), topic, address, ct);

    public async Task<IReadOnlyList<ChannelOrder>> Orders(ShopKey shop, IReadOnlyList<string> ids, CancellationToken ct)
    {
        var calls = ids.Distinct(StringComparer.Ordinal).Chunk(TikTokShopSettings.OrdersPerCall).ToArray();
        var answers = new IReadOnlyList<ChannelOrder>[calls.Length];

        await Parallel.ForAsync(
            0,
            calls.Length,
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = ct },
            async (i, callCt) =>
            {
                var orders = await client.Orders(Access(shop), calls[i], callCt);
                answers[i] = [.. orders.Select(order => TikTokShopMapping.Order(order, shop.Currency))];
            });

        return [.. answers.SelectMany(orders => orders)];
    }

    public async Task<ChangedOrders> OrdersChangedSince(
        ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct) =>
        TikTokShopMapping.Changed(await client.OrdersChangedSince(Access(shop), since, page, ct));

    public Task<Result<ShipmentConfirmed>> ConfirmShipment(
        ShopKey shop, ShipmentConfirmation shipment, SkuLinks links, CancellationToken ct) =>
        shipments.Confirm(shop, Access(shop), shipment, links, ct);

    public Task<Result<ShipmentConfirmed>> ChangeTracking(
        ShopKey shop, ShipmentConfirmation now, CancellationToken ct) =>
        tracking.Change(shop, Access(shop), now, ct);

    public Task<Result<CancellationSent>> CancelOrder(
        ShopKey shop, string orderId, IReadOnlyList<ChannelUnits> left, SkuLinks links, CancellationToken ct) =>
        cancellations.Cancel(shop, Access(shop), orderId, new(left, links), ct);

    public Task<string?> WhyNotCancel(
        ShopKey shop, string orderId, IReadOnlyCollection<string> skus, SkuLinks links, CancellationToken ct) =>
        eligibility.WhyNot(Access(shop), orderId, skus, links, ct);

    public Task<ChannelCancellation?> OpenCancellation(
        ShopKey shop, string orderId, SkuLinks links, CancellationToken ct) =>
        requests.Open(Access(shop), orderId, links, ct);

    public Task<Result<CancellationAnswered>> AnswerCancellation(
        ShopKey shop, string orderId, CancellationAnswer answer, CancellationToken ct) =>
        requests.Answer(Access(shop), orderId, answer, ct);

    public Task<IReadOnlyList<ChannelReason>> CancellationReasons(
        ShopKey shop, string orderId, string language, CancellationToken ct) =>
        requests.Reasons(Access(shop), orderId, TikTokShopRegions.LocaleOf(language), ct);

    public async Task<ChangedCases> ReturnsChangedSince(
        ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct) =>
        TikTokShopReturnMapping.Changed(await returnCalls.ReturnsChangedSince(Access(shop), since, page, ct));

    public async Task<ChangedCases> CancellationsChangedSince(
        ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct) =>
        TikTokShopReturnMapping.Changed(await returnCalls.CancellationsChangedSince(Access(shop), since, page, ct));

    public Task<IReadOnlyList<ChannelReturn>> Returns(
        ShopKey shop, IReadOnlyList<string> ids, SkuLinks links, CancellationToken ct) =>
        returns.Fetch(Access(shop), shop, ids, links, ct);

    public async Task<IReadOnlyList<ChannelReturnStep>> ReturnSteps(
        ShopKey shop, string returnId, CancellationToken ct) =>
        [.. (await returnCalls.Records(Access(shop), returnId, ct)).Select(TikTokShopReturnMapping.Step)
            .OrderBy(step => step.At)];

    public async Task<IReadOnlyList<ChannelReason>> RejectReasons(
        ShopKey shop, string returnId, string language, CancellationToken ct) =>
        TikTokShopReturnMapping.Reasons(
            await client.RejectReasons(Access(shop), returnId, TikTokShopRegions.LocaleOf(language), ct));

    public Task<Result<ReturnAnswered>> AnswerReturn(
        ShopKey shop, string returnId, ReturnAnswer answer, SkuLinks links, CancellationToken ct) =>
        returns.Answer(Access(shop), shop, returnId, answer, links, ct);

    public async Task<ListedSkus> Catalogue(
        ShopKey shop, DateTimeOffset? changedSince, string? page, CancellationToken ct)
    {
        var (at, products) = await Products(shop, changedSince, TikTokShopProductPages.Read(page), ct);
        var listed = (products.Products ?? []).Where(IsListed).ToList();
        var inventory = await Inventory(shop, [.. listed.Select(product => product.Id!)], ct);
        var bySku = BySku(inventory);
        var reasons = await Reasons(shop, listed, ct);

        return new(
            [.. listed.SelectMany(product => TikTokShopMapping.Skus(
                product, bySku, shop.Currency, reasons.GetValueOrDefault(product.Id!)))],
            at.Next(products)?.Write())
        {
            Products = products.Products?.Count ?? 0,
            GoneProducts =
            [
                .. (products.Products ?? []).Where(product => product.Status == ProductStatuses.Deleted)
                    .Select(product => product.Id!),
            ],
            Total = at.Total ?? products.TotalCount,
        };
    }

    public async Task<ListedSkus> Product(ShopKey shop, string productId, CancellationToken ct)
    {
        try
        {
            var product = await client.Product(Access(shop), productId, ct);

            if (IsListed(product))
            {
                var bySku = BySku(await Inventory(shop, [productId], ct));
                var reason = TikTokShopListingStates.HasReasons(product.Status)
                    ? TikTokShopListingStates.Reasons(product)
                    : null;
                return new([.. TikTokShopMapping.Skus(product, bySku, shop.Currency, reason)], null) { Products = 1 };
            }
        }
        catch (ChannelFailure failure) when (failure.MeansUnknownProduct())
        {
            // It was deleted, as below.
        }

        return new([], null) { GoneProducts = [productId] };
    }

    public async Task<IReadOnlyList<OfferedSku>> Offered(
        ShopKey shop, IReadOnlyList<string> productIds, CancellationToken ct) =>
        [.. (await Inventory(shop, productIds, ct)).SelectMany(TikTokShopMapping.Offered)];

    public async Task<IReadOnlyDictionary<string, string>> Offer(
        ShopKey shop, string productId, IReadOnlyList<SkuOffer> offers, CancellationToken ct) =>
        TikTokShopMapping.Refusals(
            await client.UpdateInventory(Access(shop), productId, [.. offers.Select(TikTokShopMapping.Update)], ct));

    public async Task<ToldStatements> Statements(
        ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct) =>
        TikTokShopStatements.Statements(await client.Statements(Access(shop), since, page, ct), shop.Currency);

    public async Task<ToldTransactions> StatementTransactions(
        ShopKey shop, ToldStatement statement, string? page, CancellationToken ct) =>
        TikTokShopStatements.Transactions(
            await client.StatementTransactions(Access(shop), statement.Number, page, ct), statement.Currency);

    public async Task<ToldExpectations> Unsettled(ShopKey shop, string? page, CancellationToken ct) =>
        TikTokShopStatements.Unsettled(await client.Unsettled(Access(shop), page, ct), shop.Currency);

    /// <summary>
    /// The channel takes all prices of a call or none: where it takes none, each is sent by itself, so that one that is
    /// not accepted does not keep back the others.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> SetPrices(
        ShopKey shop, string productId, IReadOnlyList<SkuPrice> prices, CancellationToken ct)
    {
        try
        {
            await client.UpdatePrices(Access(shop), productId, [.. prices.Select(TikTokShopMapping.Price)], ct);
            return new Dictionary<string, string>();
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Refused && prices.Count == 1)
        {
            return new Dictionary<string, string> { [prices[0].SkuId] = failure.Message };
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Refused)
        {
            var refusals = new Dictionary<string, string>(StringComparer.Ordinal);

            foreach (var price in prices)
            {
                foreach (var (skuId, reason) in await SetPrices(shop, productId, [price], ct))
                {
                    refusals[skuId] = reason;
                }
            }

            return refusals;
        }
    }

    /// <summary>A page of products, and where that is: in a narrower span when there are too many.</summary>
    private async Task<(TikTokShopProductPages At, ProductPage Page)> Products(
        ShopKey shop, DateTimeOffset? changedSince, TikTokShopProductPages asked, CancellationToken ct)
    {
        var at = asked;

        while (true)
        {
            var products = await client.Products(Access(shop), changedSince, at, ct);

            if (at.Narrower(products.TotalCount, clock.GetUtcNow()) is not { } narrower)
            {
                return (at, products);
            }

            at = narrower;
        }
    }

    private static bool IsListed(Product product) =>
        product.Status is not (ProductStatuses.Draft or ProductStatuses.Deleted);

    private static Dictionary<string, SkuLevels> BySku(IReadOnlyList<ProductStock> inventory) => inventory
        .SelectMany(product => product.Skus ?? [])
        .ToDictionary(sku => sku.Id!, StringComparer.Ordinal);

    /// <summary>Why products do not sell, by their id: a search does not tell that.</summary>
    private async Task<IReadOnlyDictionary<string, string?>> Reasons(
        ShopKey shop, IReadOnlyList<Product> listed, CancellationToken ct)
    {
        var reasons = new ConcurrentDictionary<string, string?>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            listed.Where(product => TikTokShopListingStates.HasReasons(product.Status)),
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = ct },
            async (product, callCt) => reasons[product.Id!] = TikTokShopListingStates.Reasons(
                await client.Product(Access(shop), product.Id!, callCt)));
        return reasons;
    }

    private async Task<IReadOnlyList<ProductStock>> Inventory(
        ShopKey shop, IReadOnlyList<string> productIds, CancellationToken ct)
    {
        var all = new List<ProductStock>();

        foreach (var some in productIds.Chunk(TikTokShopSettings.InventoryProductsPerCall))
        {
            all.AddRange(await client.Inventory(Access(shop), some, ct));
        }

        return all;
    }

    internal static TikTokShopAccess Access(ShopKey shop) => new(shop.AccessToken, shop.Cipher);
}
