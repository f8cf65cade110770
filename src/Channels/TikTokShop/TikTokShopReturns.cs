using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Returns of TikTok Shop and the seller's answers. An answer is for one step of the return: where that step is over,
/// how the return stands tells whether it went as answered, so that a repeat never answers the next step.
/// </summary>
internal sealed class TikTokShopReturns(TikTokShopReturnCalls calls)
{
    public async Task<IReadOnlyList<ChannelReturn>> Fetch(
        TikTokShopAccess access, ShopKey shop, IReadOnlyList<string> ids, SkuLinks links, CancellationToken ct)
    {
        var all = new List<ChannelReturn>();

        foreach (var some in ids.Distinct(StringComparer.Ordinal).Chunk(TikTokShopReturnCalls.ReturnsPerPage))
        {
            all.AddRange(TikTokShopReturnMapping.Returns(
                await calls.Returns(access, some, ct), links, shop.Currency));
        }

        return all;
    }

    public async Task<Result<ReturnAnswered>> Answer(
        TikTokShopAccess access, ShopKey shop, string id, ReturnAnswer answer, SkuLinks links, CancellationToken ct)
    {
        if (await Find() is not { } now)
        {
            return ChannelsProblems.ReturnAnswerRefused(id, "The channel does not know it.");
        }

        if (!IsOpen(now, answer))
        {
            return Compare(now, answer, "It waits for no answer of this kind any more.");
        }

        try
        {
            await Send(access, now, answer, ct);
            return new ReturnAnswered(false, await Find() ?? now);
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Refused)
        {
            return Compare(await Find() ?? now, answer, failure.Message);
        }

        async Task<ChannelReturn?> Find() =>
            (await Fetch(access, shop, [id], links, ct)).FirstOrDefault(own => own.Id == id);
    }

    private Task Send(TikTokShopAccess access, ChannelReturn now, ReturnAnswer answer, CancellationToken ct)
    {
        if (answer.Decision == ReturnDecision.Reject)
        {
            var reject = new RejectReturn
            {
                Decision = Rejection(now, answer),
                RejectReason = answer.Reason ?? "",
                Comment = TikTokShopReturnMapping.Comment(answer.Comment),
            };
            return calls.Reject(access, now.Id, reject, answer.Key, ct);
        }

        var approve = new ApproveReturn
        {
            Decision = Approval(now, answer),
            BuyerKeepItem = answer.BuyerKeeps ? true : null,
            PartialRefund = answer.Offer is { } offer ? new() { Currency = offer.Currency, Value = offer.Major } : null,
        };
        return calls.Approve(access, now.Id, approve, answer.Key, ct);
    }

    private static string Approval(ChannelReturn now, ReturnAnswer answer) => answer.Decision switch
    {
        ReturnDecision.Offer => ApproveDecisions.OfferPartialRefund,
        ReturnDecision.RefundInstead => ApproveDecisions.RefundInsteadOfReplacement,
        _ when answer.OfParcel => ApproveDecisions.ReceivedPackage,
        _ => now.Kind switch
        {
            ReturnKind.Refund => ApproveDecisions.Refund,
            ReturnKind.Replacement => ApproveDecisions.Replacement,
            _ => ApproveDecisions.Return,
        },
    };

    private static string Rejection(ChannelReturn now, ReturnAnswer answer) =>
        answer.OfParcel ? RejectDecisions.ReceivedPackage : now.Kind switch
        {
            ReturnKind.Refund => RejectDecisions.Refund,
            ReturnKind.Replacement => RejectDecisions.Replacement,
            _ => RejectDecisions.Return,
        };

    private static bool IsOpen(ChannelReturn now, ReturnAnswer answer) =>
        now.State == (answer.OfParcel ? ChannelReturnState.Sent : ChannelReturnState.Asked);

    private static Result<ReturnAnswered> Compare(ChannelReturn now, ReturnAnswer answer, string detail) =>
        StandsSo(now, answer)
            ? new ReturnAnswered(true, now)
            : ChannelsProblems.ReturnAnswerRefused(now.Id, detail);

    private static bool StandsSo(ChannelReturn now, ReturnAnswer answer) => answer.Decision switch
    {
        ReturnDecision.Offer => now.State == ChannelReturnState.Offered || (IsGranted(now) && now.Offer is not null),
        ReturnDecision.RefundInstead => now.State == ChannelReturnState.Granted,
        ReturnDecision.Reject => now.State == (answer.OfParcel
            ? ChannelReturnState.ParcelRejected
            : ChannelReturnState.Rejected),
        _ => IsGranted(now)
            || (!answer.OfParcel && now.State is ChannelReturnState.ToSend or ChannelReturnState.Sent),
    };

    private static bool IsGranted(ChannelReturn now) =>
        now.State is ChannelReturnState.Granted or ChannelReturnState.Complete;
}
