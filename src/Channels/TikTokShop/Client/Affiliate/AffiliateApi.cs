namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// Orders that creators brought: the only link from an order to a video or a LIVE session. What the seller's own
/// accounts sold is not among them. Source: fact sheet 4.10.
/// </summary>
public sealed class AffiliateApi
{
    private readonly Transport transport;

    internal AffiliateApi(Transport transport) => this.transport = transport;

    /// <summary>A page of orders, 1 to 100.</summary>
    public Task<AffiliateOrderPage> Search(
        TikTokShopAccess access, AffiliateOrderFilter filter, PageRequest page, CancellationToken ct) =>
        transport.Send<AffiliateOrderPage>(new Call(OrderEndpoints.Affiliate).Page(page).Say(filter), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<AffiliateOrder> SearchAll(
        TikTokShopAccess access, AffiliateOrderFilter filter, PageRequest first, CancellationToken ct) =>
        Pages.Walk<AffiliateOrder, AffiliateOrderPage>(first, page => Search(access, filter, page, ct), ct);
}
