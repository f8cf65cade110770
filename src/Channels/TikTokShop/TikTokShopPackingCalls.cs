using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>What is asked of TikTok Shop of splitting and combining. No call here has an idempotency key.</summary>
internal sealed class TikTokShopPackingCalls(TikTokShopApi api)
{
    private const int GroupsPerPage = 50;

    /// <summary>Whether an order can, or must, be split; null when TikTok Shop does not say.</summary>
    public async Task<SplitAttribute?> SplitAttribute(
        TikTokShopAccess access, string orderId, CancellationToken ct) =>
        (await TikTokShopErrors.Translated(() => api.Packing.SplitAttributes(access, [orderId], ct))).Orders
        ?.FirstOrDefault(own => own.OrderId == orderId);

    public Task Split(
        TikTokShopAccess access, string orderId, IReadOnlyList<SplitGroup> groups, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Packing.Split(access, orderId, groups, ct));

    /// <summary>A page of the orders that may travel together.</summary>
    public Task<CombinablePage> Combinable(TikTokShopAccess access, string? pageToken, CancellationToken ct)
    {
        var page = new PageRequest { Size = GroupsPerPage, Token = pageToken };
        return TikTokShopErrors.Translated(() => api.Packing.SearchCombinable(access, page, ct));
    }

    public Task<PackagesCombined> Combine(TikTokShopAccess access, CombinablePackage orders, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Packing.Combine(access, [orders], ct));

    /// <summary>Takes an order out of a package.</summary>
    public Task Uncombine(TikTokShopAccess access, string packageId, string orderId, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Packing.Uncombine(access, packageId, [orderId], ct));
}
