using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// What this product asks of TikTok Shop about returns and cancellations, with its page sizes and keys.
/// </summary>
internal sealed class TikTokShopReturnCalls(TikTokShopApi api)
{
    public const int ReturnsPerPage = 50;

    public Task<ReturnPage> ReturnsChangedSince(
        TikTokShopAccess access, DateTimeOffset since, string? pageToken, CancellationToken ct) =>
        TikTokShopErrors.Translated(
            () => api.Returns.Search(access, new() { UpdatedFrom = since }, Oldest(pageToken), ct));

    public Task<CancellationPage> CancellationsChangedSince(
        TikTokShopAccess access, DateTimeOffset since, string? pageToken, CancellationToken ct) =>
        TikTokShopErrors.Translated(
            () => api.Cancellations.Search(access, new() { UpdatedFrom = since }, Oldest(pageToken), ct));

    /// <summary>At most 50.</summary>
    public async Task<IReadOnlyList<ReturnOrder>> Returns(
        TikTokShopAccess access, IReadOnlyList<string> ids, CancellationToken ct) =>
        (await TikTokShopErrors.Translated(
            () => api.Returns.Search(access, new() { ReturnIds = ids }, Oldest(null), ct))).Returns ?? [];

    public async Task<IReadOnlyList<ReturnRecord>> Records(
        TikTokShopAccess access, string returnId, CancellationToken ct) =>
        (await TikTokShopErrors.Translated(() => api.Returns.Records(access, returnId, null, ct))).Records ?? [];

    /// <summary>What may be asked of an order, by this side.</summary>
    public Task<AftersaleEligibility> Eligibility(
        TikTokShopAccess access, string orderId, string initiator, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Returns.Eligibility(access, orderId, initiator, ct));

    public Task Approve(
        TikTokShopAccess access, string returnId, ApproveReturn approve, Guid key, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Returns.Approve(access, returnId, approve, $"{key:N}", ct));

    public Task Reject(TikTokShopAccess access, string returnId, RejectReturn reject, Guid key, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Returns.Reject(access, returnId, reject, $"{key:N}", ct));

    private static PageRequest Oldest(string? pageToken) => new()
    {
        Size = ReturnsPerPage,
        Token = pageToken,
        SortField = "update_time",
        SortOrder = "ASC",
    };
}
