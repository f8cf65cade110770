using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Buyers of TikTok Shop who ask to cancel: what they ask, and the seller's answer. Answers carry a key, so repeating
/// one is harmless; where no request is open any more, the order and the last request tell whether it went as answered.
/// </summary>
internal sealed class TikTokShopCancellationRequests(TikTokShopClient client)
{
    private const string OfBuyer = "BUYER_CANCEL";

    public async Task<ChannelCancellation?> Open(
        TikTokShopAccess access, string orderId, SkuLinks links, CancellationToken ct) =>
        await Find(access, orderId, ct) is { } request ? View(request, links) : null;

    public async Task<Result<CancellationAnswered>> Answer(
        TikTokShopAccess access, string orderId, CancellationAnswer answer, CancellationToken ct)
    {
        if (await Find(access, orderId, ct) is not { CancelId: { } cancelId })
        {
            return await Compare(access, orderId, answer, "Nothing is asked any more.", ct);
        }

        try
        {
            await Send(access, cancelId, answer, ct);
            return new CancellationAnswered(false);
        }
        catch (ChannelFailure failure) when (failure.MeansCancelling())
        {
            return await Compare(access, orderId, answer, failure.Message, ct);
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Refused)
        {
            return ChannelsProblems.AnswerRefused(orderId, failure.Message);
        }
    }

    /// <summary>Those of the request that is open; none when nothing is.</summary>
    public async Task<IReadOnlyList<ChannelReason>> Reasons(
        TikTokShopAccess access, string orderId, string locale, CancellationToken ct) =>
        await Find(access, orderId, ct) is { CancelId: { } cancelId }
            ? TikTokShopReturnMapping.Reasons(await client.RejectReasons(access, cancelId, locale, ct))
            : [];

    private async Task Send(TikTokShopAccess access, string cancelId, CancellationAnswer answer, CancellationToken ct)
    {
        if (answer.Accept)
        {
            await client.ApproveCancellation(access, cancelId, ct);
            return;
        }

        // The vendor accepts only reasons of its own list, which depends on the case.
        var reason = answer.Reason ?? (await client.RejectReasons(access, cancelId, null, ct)).Select(own => own.Name)
            .FirstOrDefault(name => !string.IsNullOrEmpty(name))
            ?? throw new ChannelFailure(ChannelFailureKind.Refused, "No reason may be given for a refusal.");
        var comment = TikTokShopReturnMapping.Comment(answer.Comment);
        await client.RejectCancellation(access, cancelId, new() { RejectReason = reason, Comment = comment }, ct);
    }

    private async Task<Result<CancellationAnswered>> Compare(
        TikTokShopAccess access, string orderId, CancellationAnswer answer, string detail, CancellationToken ct)
    {
        var order = await client.Order(access, orderId, ct);

        if (order is null)
        {
            return ChannelsProblems.AnswerRefused(orderId, detail);
        }

        // An order of which the buyer asked to cancel units stands when they are cancelled.
        var cancelled = TikTokShopMapping.State(order.Status) == ChannelOrderState.Cancelled
            || await WasAccepted(access, orderId, ct);
        return cancelled == answer.Accept
            ? new CancellationAnswered(true)
            : ChannelsProblems.AnswerRefused(orderId, detail);
    }

    /// <summary>What the buyer asked last was accepted.</summary>
    private async Task<bool> WasAccepted(TikTokShopAccess access, string orderId, CancellationToken ct) =>
        (await client.Cancellations(access, orderId, null, ct))
            .Where(request => request.OrderId == orderId && request.CancelType == OfBuyer)
            .MaxBy(request => request.UpdatedAt ?? DateTimeOffset.UnixEpoch)
            ?.CancelStatus is CancellationStatuses.Success or CancellationStatuses.Complete;

    private async Task<Cancellation?> Find(TikTokShopAccess access, string orderId, CancellationToken ct) =>
        (await client.Cancellations(access, orderId, CancellationStatuses.Pending, ct))
            .FirstOrDefault(request => request.OrderId == orderId);

    private static ChannelCancellation View(Cancellation request, SkuLinks links) => new(
        TikTokShopMapping.Filled(request.CancelReasonText) ?? TikTokShopMapping.Filled(request.CancelReason) ?? "",
        (request.NextActions ?? []).Select(next => next.DueAt).Min(),
        TikTokShopReturnMapping.Units((request.Lines ?? []).Select(line => links.Of(line.SkuId, line.SellerSku))));
}
