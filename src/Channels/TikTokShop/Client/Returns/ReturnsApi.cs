namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Returns, refunds and replacements. Source: fact sheet 4.7.</summary>
public sealed class ReturnsApi
{
    private readonly Transport transport;

    internal ReturnsApi(Transport transport) => this.transport = transport;

    /// <summary>A page of returns, 10 to 50.</summary>
    public Task<ReturnPage> Search(
        TikTokShopAccess access, ReturnFilter filter, PageRequest page, CancellationToken ct) =>
        transport.Send<ReturnPage>(new Call(ReturnEndpoints.SearchReturns).Page(page).Say(filter), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<ReturnOrder> SearchAll(
        TikTokShopAccess access, ReturnFilter filter, PageRequest first, CancellationToken ct) =>
        Pages.Walk<ReturnOrder, ReturnPage>(first, page => Search(access, filter, page, ct), ct);

    /// <summary>
    /// Opens a return as the seller. Errors: 25001014 for an unknown reason, 25001021 for one that does not fit.
    /// </summary>
    /// <param name="access">The shop.</param>
    /// <param name="open">What comes back, and why.</param>
    /// <param name="idempotencyKey">Of the caller's choice, at most 255 characters: repeats with it are one.</param>
    /// <param name="ct">Stops the call.</param>
    public Task<ReturnOpened> Open(
        TikTokShopAccess access, OpenReturn open, string idempotencyKey, CancellationToken ct) =>
        transport.Send<ReturnOpened>(
            new Call(ReturnEndpoints.OpenReturn).Once(idempotencyKey).Say(open), access, ct);

    /// <summary>Agrees to a return, a refund or a replacement.</summary>
    public Task<Done> Approve(
        TikTokShopAccess access, string returnId, ApproveReturn approve, string idempotencyKey, CancellationToken ct) =>
        transport.Send<Done>(
            new Call(ReturnEndpoints.ApproveReturn).At("return_id", returnId).Once(idempotencyKey).Say(approve),
            access,
            ct);

    /// <summary>
    /// Refuses it, with a reason that <see cref="RejectReasons"/> tells. TikTok Shop may still decide otherwise.
    /// </summary>
    public Task<Done> Reject(
        TikTokShopAccess access, string returnId, RejectReturn reject, string idempotencyKey, CancellationToken ct) =>
        transport.Send<Done>(
            new Call(ReturnEndpoints.RejectReturn).At("return_id", returnId).Once(idempotencyKey).Say(reject),
            access,
            ct);

    /// <summary>The reasons that may be given for refusing this return or cancellation.</summary>
    public Task<RejectReasons> RejectReasons(
        TikTokShopAccess access, string returnOrCancelId, string? locale, CancellationToken ct) =>
        transport.Send<RejectReasons>(
            new Call(ReturnEndpoints.RejectReasons)
                .With("return_or_cancel_id", returnOrCancelId)
                .With("locale", locale),
            access,
            ct);

    /// <summary>What happened to a return.</summary>
    public Task<ReturnRecords> Records(
        TikTokShopAccess access, string returnId, string? locale, CancellationToken ct) =>
        transport.Send<ReturnRecords>(
            new Call(ReturnEndpoints.Records).At("return_id", returnId).With("locale", locale), access, ct);

    /// <summary>What may be asked of an order.</summary>
    /// <param name="access">The shop.</param>
    /// <param name="orderId">The order.</param>
    /// <param name="initiator">Who asks, such as SELLER; null leaves it open.</param>
    /// <param name="ct">Stops the call.</param>
    public Task<AftersaleEligibility> Eligibility(
        TikTokShopAccess access, string orderId, string? initiator, CancellationToken ct) =>
        transport.Send<AftersaleEligibility>(
            new Call(ReturnEndpoints.Eligibility)
                .At("order_id", orderId)
                .With("initiate_aftersale_user", initiator),
            access,
            ct);

    /// <summary>What would go back to the buyer.</summary>
    public Task<RefundQuote> CalculateRefund(TikTokShopAccess access, RefundQuery query, CancellationToken ct) =>
        transport.Send<RefundQuote>(new Call(ReturnEndpoints.CalculateRefund).Say(query), access, ct);
}
