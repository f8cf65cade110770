using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Returns;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Cancellations;

/// <summary>
/// The seller cancels an order, or answers a buyer who wants to. Repeating a decision with its key is harmless.
/// </summary>
internal sealed class DecideCancellations(Market market)
{
    private const string Path = "/return_refund/202309/cancellations";

    private readonly HashSet<(string Id, string Decision, string Key)> decided = [];

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Post(Path, Scopes.Returns, Cancel),
        ApiEndpoint.Post($"{Path}/{{cancel_id}}/approve", Scopes.Returns, call => Decide(call, isApproved: true)),
        ApiEndpoint.Post($"{Path}/{{cancel_id}}/reject", Scopes.Returns, call => Decide(call, isApproved: false)),
    ];

    private async Task<Reply> Cancel(Call call)
    {
        var read = call.Read();
        var orderId = read.RequiredText("order_id");
        var reason = read.RequiredText("cancel_reason");
        var wanted = WantedUnits.Read(read);

        if (read.Fault is { } fault)
        {
            return fault;
        }

        Reply reply;

        lock (market.Gate)
        {
            reply = Cancel(orderId, reason, wanted);
        }

        await market.Journal.Save();
        return reply;
    }

    private Reply Cancel(string orderId, string reason, WantedUnits wanted)
    {
        if (market.Orders.Find(orderId) is not { } order)
        {
            return Reply.Refused(Codes.UnknownOrderToCancel, "The order does not exist.");
        }

        if (Reasons.RefuseCancel(reason, order.State.Status) is { } wrongReason)
        {
            return wrongReason;
        }

        if (order.State.Status == OrderStatus.Cancelled)
        {
            return Reply.Refused(Codes.OrderOver, "The order is completed or cancelled.");
        }

        if (order.State.Status.IsShipped() || order.State.Status == OrderStatus.PartiallyShipping)
        {
            return Reply.Refused(Codes.ShippedBeforeCancel, "The order is shipped already.");
        }

        if (market.Cancellations.PendingOf(orderId) is not null)
        {
            return Reply.Refused(Codes.AlreadyInProcess, "A cancellation is already in process.");
        }

        var named = wanted.Of(market, order);

        if (named.Length == 0)
        {
            return Reply.BadParameter("param order_line_item_ids or skus is invalid");
        }

        var units = named.Length < order.Units ? named : null;
        var now = market.NowMs;
        var cancellation = market.Cancellations.Add(order, "SELLER", reason, Cancellation.Complete, now, units);
        market.Cancel(order, cancellation, now);
        return Reply.Ok(data =>
        {
            data.WriteString("cancel_id"u8, cancellation.Id);
            data.WriteString("cancel_status"u8, cancellation.Status);
        });
    }

    private async Task<Reply> Decide(Call call, bool isApproved)
    {
        var read = call.Read();

        if (!isApproved)
        {
            read.RequiredText("reject_reason");
        }

        var key = call.Query.GetValueOrDefault("idempotency_key", "");

        if ((IdempotencyKey.Refuse(key) ?? read.Fault) is { } fault)
        {
            return fault;
        }

        Reply reply;

        lock (market.Gate)
        {
            reply = Decide(call, isApproved, key);
        }

        await market.Journal.Save();
        return reply;
    }

    private Reply Decide(Call call, bool isApproved, string key)
    {
        if (market.Cancellations.Find(call.Route("cancel_id")) is not { } cancellation)
        {
            return Reply.Refused(Codes.NotYourCancellation, "The cancellation does not belong to the seller.");
        }

        if (key.Length > 0 && decided.Contains((cancellation.Id, isApproved ? "approve" : "reject", key)))
        {
            return Reply.Done;
        }

        if (cancellation.Status != Cancellation.Pending)
        {
            return RefuseStatus(cancellation);
        }

        var now = market.NowMs;
        var order = market.Orders.Find(cancellation.OrderId)!;

        if (isApproved)
        {
            market.Grant(order, cancellation, now);
        }
        else
        {
            market.Cancellations.Move(cancellation, Cancellation.Refused, now);
            market.Journal.Changed(cancellation);
            market.Move(order, order.State with { UpdatedMs = now, IsCancelRequested = false });
            market.Tell(cancellation);
            market.PlanNext(order);
        }

        if (key.Length > 0)
        {
            decided.Add((cancellation.Id, isApproved ? "approve" : "reject", key));
        }

        return Reply.Done;
    }

    private static Reply RefuseStatus(Cancellation cancellation) => cancellation.Status switch
    {
        Cancellation.Complete when cancellation.Role == "BUYER" =>
            Reply.Refused(Codes.AlreadyApproved, "The cancellation is approved already."),
        Cancellation.Refused => Reply.Refused(Codes.AlreadyCancelled, "The cancellation is cancelled already."),
        _ => Reply.Refused(Codes.WrongCancelStatus, "The status of the cancellation does not allow this."),
    };
}
