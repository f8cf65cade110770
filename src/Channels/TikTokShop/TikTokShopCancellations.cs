using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Cancels an order, or units of it, at TikTok Shop on the seller's account. The call knows no idempotency key, so the
/// order is read before it, and again whenever an earlier attempt may have gone through: what the order says decides.
/// </summary>
internal sealed class TikTokShopCancellations(TikTokShopClient client, TikTokShopEligibility eligibility)
{
    public async Task<Result<CancellationSent>> Cancel(
        ShopKey shop, TikTokShopAccess access, string orderId, LinkedUnits left, CancellationToken ct)
    {
        if (await client.Order(access, orderId, ct) is not { } order)
        {
            return ChannelsProblems.CancelRefused(
                orderId, $"{TikTokShopSettings.ChannelName} does not know this order in this shop.");
        }

        if (IsDone(order, left))
        {
            return new CancellationSent(true);
        }

        if (!TikTokShopUnits.Holds(order, left))
        {
            return ChannelsProblems.CancelRefused(
                orderId,
                $"{TikTokShopSettings.ChannelName} does not hold what shall be left of it. Synchronise the shop and "
                    + "look again.");
        }

        if (await eligibility.WhyNot(access, orderId, TikTokShopUnits.Surplus(order, left), ct) is { } why)
        {
            return ChannelsProblems.CancelRefused(orderId, why);
        }

        try
        {
            var answer = await client.CancelOrder(access, Request(order, orderId, left, shop.Currency), ct);
            return await Conclude(answer, access, orderId, left, ct);
        }
        catch (ChannelFailure failure) when (failure.MeansCancelling() || failure.LeavesOutcomeOpen())
        {
            return await Compare(access, orderId, left, failure, ct);
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Refused)
        {
            return ChannelsProblems.CancelRefused(orderId, failure.Message);
        }
    }

    /// <summary>Nothing is there that shall not be left.</summary>
    public static bool IsDone(Order order, LinkedUnits left) =>
        IsCancelled(order) || (left.All.Count > 0 && TikTokShopUnits.Surplus(order, left).Count == 0);

    private async Task<Result<CancellationSent>> Conclude(
        OrderCancelled answer, TikTokShopAccess access, string orderId, LinkedUnits left,
        CancellationToken ct)
    {
        switch (answer.CancelStatus)
        {
            case CancellationStatuses.Success or CancellationStatuses.Complete:
                return new CancellationSent(false);

            // Spelled in two ways by the vendor.
            case CancellationStatuses.CancelledInFilters or CancellationStatuses.Cancelled:
                return ChannelsProblems.CancelRefused(
                    orderId, $"{TikTokShopSettings.ChannelName} turned cancellation {answer.CancelId} down.");
        }

        if (await client.Order(access, orderId, ct) is { } order && IsDone(order, left))
        {
            return new CancellationSent(false);
        }

        throw new ChannelFailure(
            ChannelFailureKind.Retry,
            $"{TikTokShopSettings.ChannelName} has taken cancellation {answer.CancelId}, but not carried it out yet.");
    }

    private async Task<Result<CancellationSent>> Compare(
        TikTokShopAccess access, string orderId, LinkedUnits left, ChannelFailure failure,
        CancellationToken ct)
    {
        var order = await client.Order(access, orderId, ct);

        if (order is not null && IsDone(order, left))
        {
            return new CancellationSent(true);
        }

        if (order is null || HasLeft(order))
        {
            return ChannelsProblems.CancelRefused(orderId, failure.Message);
        }

        // It did not get through, is still in process, or does not show yet: the caller comes again.
        throw new ChannelFailure(ChannelFailureKind.Retry, failure.Message, failure.Code, failure);
    }

    private static CancelOrder Request(
        Order order, string orderId, LinkedUnits left, string currency)
    {
        // The one reason that does not count against the seller; only where the buyer did ask.
        var reason = order.IsBuyerRequestCancel == true ? CancelReasons.BuyerAsked : CancelReasons.OutOfStock;
        var units = TikTokShopUnits.Surplus(order, left);

        // Shops of the US and the UK name units, all others SKUs with quantities.
        if (currency is "USD" or "GBP")
        {
            var ids = units.Select(line => line.Id).OfType<string>().Order(StringComparer.Ordinal);
            return new() { OrderId = orderId, CancelReason = reason, OrderLineItemIds = [.. ids] };
        }

        var skus = units
            .Where(line => line.SkuId is not null)
            .GroupBy(line => line.SkuId!, StringComparer.Ordinal)
            .Select(sku => new SkuQuantity { SkuId = sku.Key, Quantity = sku.Count() });
        return new() { OrderId = orderId, CancelReason = reason, Skus = [.. skus] };
    }

    private static bool IsCancelled(Order order) =>
        TikTokShopMapping.State(order.Status) == ChannelOrderState.Cancelled;

    private static bool HasLeft(Order order) => TikTokShopMapping.State(order.Status)
        is ChannelOrderState.Shipped or ChannelOrderState.InTransit or ChannelOrderState.Delivered;
}
