using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Cancellations;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Returns;

/// <summary>The seller answers a case. Repeating a decision with its key is harmless.</summary>
internal sealed class DecideReturns(Market market)
{
    private const string Path = "/return_refund/202309/returns/{return_id}";

    private static readonly string[] Approvals =
    [
        "APPROVE_REFUND", "APPROVE_RETURN", "APPROVE_RECEIVED_PACKAGE", "APPROVE_REPLACEMENT",
        "ISSUE_REPLACEMENT_REFUND", "OFFER_PARTIAL_REFUND",
    ];

    private static readonly string[] Rejections =
        ["REJECT_REFUND", "REJECT_RETURN", "REJECT_RECEIVED_PACKAGE", "REJECT_REPLACEMENT"];

    private sealed record Decision(string Name, string Key)
    {
        public string Reason { get; init; } = "";

        public string Comment { get; init; } = "";

        public bool KeepsItem { get; init; }

        public long PartialMinor { get; init; }
    }

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Post($"{Path}/approve", Scopes.Returns, Approve),
        ApiEndpoint.Post($"{Path}/reject", Scopes.Returns, Reject),
    ];

    private Task<Reply> Approve(Call call)
    {
        var read = call.Read();
        var partial = read.Inner("partial_refund");
        var amount = read.Has("partial_refund") ? partial.RequiredText("amount") : null;
        var decision = new Decision(
            read.RequiredText("decision"), call.Query.GetValueOrDefault("idempotency_key", ""))
        {
            KeepsItem = read.Bool("buyer_keep_item") ?? false,
            PartialMinor = WireJson.Minor(amount) ?? 0,
        };
        read.Take(partial);

        if (decision.Name == "OFFER_PARTIAL_REFUND" && decision.PartialMinor <= 0)
        {
            read.Missing("partial_refund");
        }

        return Decide(call, decision, Approvals, read);
    }

    private Task<Reply> Reject(Call call)
    {
        var read = call.Read();
        var decision = new Decision(
            read.RequiredText("decision"), call.Query.GetValueOrDefault("idempotency_key", ""))
        {
            Reason = read.RequiredText("reject_reason"),
            Comment = read.Text("comment") ?? "",
        };
        return Decide(call, decision, Rejections, read);
    }

    private async Task<Reply> Decide(Call call, Decision decision, string[] known, BodyReader read)
    {
        if ((read.Fault ?? IdempotencyKey.Refuse(decision.Key)) is { } fault)
        {
            return fault;
        }

        if (!known.Contains(decision.Name))
        {
            return Reply.BadParameter("param decision is invalid");
        }

        Reply reply;

        lock (market.Gate)
        {
            reply = Decide(call.Route("return_id"), decision);
        }

        await market.Journal.Save();
        return reply;
    }

    private Reply Decide(string id, Decision decision)
    {
        if (market.Returns.Find(id) is not { } found)
        {
            return Reply.Refused(Codes.NotYourCancellation, "The return does not belong to the seller.");
        }

        var key = $"{decision.Name} {decision.Key}";

        if (decision.Key.Length > 0 && found.Record.Keys.Contains(key))
        {
            return Reply.Done;
        }

        if (decision.Reason.Length > 0 && !Reasons.IsOfReturn(decision.Reason))
        {
            return Reply.Refused(Codes.UnknownReason, "The reject reason is unknown.");
        }

        if (!Apply(found, decision))
        {
            return RefuseStatus(found);
        }

        market.Returns.Change(found, found.Record with { Keys = [.. found.Record.Keys, key] });
        market.Journal.Changed(found);
        return Reply.Done;
    }

    private bool Apply(ReturnCase found, Decision decision)
    {
        var type = found.Record.Type;
        return decision.Name switch
        {
            "APPROVE_REFUND" => type == ReturnCase.Refund && Move(found, ReturnStatus.Success, decision),
            "APPROVE_RETURN" => type == ReturnCase.Return && Move(
                found, decision.KeepsItem ? ReturnStatus.Success : ReturnStatus.AwaitingBuyer, decision),
            "APPROVE_RECEIVED_PACKAGE" =>
                found.Status == ReturnStatus.BuyerShipped && Move(found, ReturnStatus.Success, decision),
            "APPROVE_REPLACEMENT" => market.Replace(found, "SELLER"),
            "ISSUE_REPLACEMENT_REFUND" => Move(found, ReturnStatus.ReplacementRefunded, decision),
            "OFFER_PARTIAL_REFUND" => decision.PartialMinor <= market.RefundMinor(found)
                && Move(found, ReturnStatus.AwaitingResponse, decision),
            "REJECT_REFUND" => type == ReturnCase.Refund && Move(found, ReturnStatus.Rejected, decision),
            "REJECT_RETURN" => type == ReturnCase.Return && Move(found, ReturnStatus.Rejected, decision),
            "REJECT_RECEIVED_PACKAGE" => Move(found, ReturnStatus.RejectedParcel, decision),
            _ => Move(found, ReturnStatus.ReplacementRejected, decision),
        };
    }

    private bool Move(ReturnCase found, string to, Decision decision) =>
        market.Move(found, to, "SELLER", decision.Comment, record => record with
        {
            KeepsItem = decision.KeepsItem,
            PartialMinor = decision.PartialMinor > 0 ? decision.PartialMinor : record.PartialMinor,
        });

    private static Reply RefuseStatus(ReturnCase found) => found.Status switch
    {
        ReturnStatus.Success or ReturnStatus.Complete =>
            Reply.Refused(Codes.AlreadyApproved, "The request is approved already."),
        ReturnStatus.Cancelled => Reply.Refused(Codes.AlreadyCancelled, "The request is cancelled already."),
        _ => Reply.Refused(Codes.WrongCancelStatus, "The status of the request does not allow this."),
    };
}
