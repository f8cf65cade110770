namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Cancellations: those that buyers ask for, and the seller's own. Source: fact sheet 4.7.</summary>
public sealed class CancellationsApi
{
    private readonly Transport transport;

    internal CancellationsApi(Transport transport) => this.transport = transport;

    /// <summary>A page of cancellations, 1 to 50, 10 when left open; oldest first when no order is named.</summary>
    public Task<CancellationPage> Search(
        TikTokShopAccess access, CancellationFilter filter, PageRequest page, CancellationToken ct) =>
        transport.Send<CancellationPage>(
            new Call(ReturnEndpoints.SearchCancellations).Page(page).Say(filter), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<Cancellation> SearchAll(
        TikTokShopAccess access, CancellationFilter filter, PageRequest first, CancellationToken ct) =>
        Pages.Walk<Cancellation, CancellationPage>(first, page => Search(access, filter, page, ct), ct);

    /// <summary>
    /// Cancels an order, or units of it, as the seller. There is no idempotency key: read the order before a repeat.
    /// Errors: 25001011 and 25001051 when an earlier call may have done it, 25001045 when it was shipped.
    /// </summary>
    public Task<OrderCancelled> Cancel(TikTokShopAccess access, CancelOrder cancel, CancellationToken ct) =>
        transport.Send<OrderCancelled>(new Call(ReturnEndpoints.Cancel).Say(cancel), access, ct);

    /// <summary>Agrees to a buyer's cancellation. Errors: 25020009 and 25020010 when it is decided already.</summary>
    /// <param name="access">The shop.</param>
    /// <param name="cancelId">The cancellation.</param>
    /// <param name="idempotencyKey">Of the caller's choice, at most 255 characters: repeats with it are one.</param>
    /// <param name="ct">Stops the call.</param>
    public Task<Done> Approve(
        TikTokShopAccess access, string cancelId, string idempotencyKey, CancellationToken ct) =>
        transport.Send<Done>(
            new Call(ReturnEndpoints.ApproveCancellation).At("cancel_id", cancelId).Once(idempotencyKey), access, ct);

    /// <summary>
    /// Refuses a buyer's cancellation, with a reason that <see cref="ReturnsApi.RejectReasons"/> tells.
    /// </summary>
    public Task<Done> Reject(
        TikTokShopAccess access,
        string cancelId,
        RejectCancellation reject,
        string idempotencyKey,
        CancellationToken ct) =>
        transport.Send<Done>(
            new Call(ReturnEndpoints.RejectCancellation)
                .At("cancel_id", cancelId)
                .Once(idempotencyKey)
                .Say(reject),
            access,
            ct);
}
