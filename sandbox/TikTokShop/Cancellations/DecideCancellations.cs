using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Cancellations;

/// <summary>
/// The seller cancels an order, or answers a buyer who wants to. Repeating a decision with its key is harmless.
/// </summary>
internal sealed class DecideCancellations(Market market)
{
    private const string Path = "/return_refund/202309/cancellations";
    private const int MaxKeyLength = 255;

    private static readonly (string Name, string Text)[] RejectReasons =
    [
        ("seller_reject_apply_product_has_been_packed", "Product has been packed"),
        ("seller_reject_apply_package_shipped", "Package has been shipped"),
    ];

    private readonly HashSet<(string Id, string Decision, string Key)> decided = [];

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Post(Path, Scopes.Returns, Cancel),
        ApiEndpoint.Post($"{Path}/{{cancel_id}}/approve", Scopes.Returns, call => Decide(call, isApproved: true)),
        ApiEndpoint.Post($"{Path}/{{cancel_id}}/reject", Scopes.Returns, call => Decide(call, isApproved: false)),
        ApiEndpoint.Get("/return_refund/202309/reject_reasons", Scopes.Returns, Reasons),
    ];

    /// <summary>What may be given as a reason for turning a buyer down.</summary>
    private Reply Reasons(Call call) =>
        market.Cancellations.Find(call.Query.GetValueOrDefault("return_or_cancel_id", "")) is null
            ? Reply.Refused(Codes.NotYourCancellation, "The cancellation does not belong to the seller.")
            : Reply.Ok(data => data.Objects("reasons"u8, RejectReasons, (item, reason) =>
            {
                item.WriteString("name"u8, reason.Name);
                item.WriteString("text"u8, reason.Text);
            }));

    private async Task<Reply> Cancel(Call call)
    {
        var read = call.Read();
        var orderId = read.RequiredText("order_id");
        var reason = read.RequiredText("cancel_reason");
        var lineIds = read.Texts("order_line_item_ids");

        if (read.Fault is { } fault)
        {
            return fault;
        }

        Reply reply;

        lock (market.Gate)
        {
            reply = Cancel(call, orderId, reason, lineIds);
        }

        await market.Journal.Save();
        return reply;
    }

    private Reply Cancel(Call call, string orderId, string reason, IReadOnlyList<string>? lineIds)
    {
        if (call.Shop != market.Trading || market.Orders.Find(orderId) is not { } order)
        {
            return Reply.Refused(Codes.UnknownOrderToCancel, "The order does not exist.");
        }

        if (!reason.StartsWith("seller_cancel_", StringComparison.Ordinal))
        {
            return Reply.Refused(Codes.UnknownReason, "The cancel reason is unknown.");
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

        var named = lineIds?
            .Select(order.UnitOf)
            .OfType<int>()
            .Where(unit => order.State.Fate(unit) >= 0)
            .Distinct()
            .ToArray();
        var units = named is { Length: > 0 } && named.Length < order.Units ? named : null;
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

        if (key.Length > MaxKeyLength)
        {
            return Reply.BadParameter($"param idempotency_key must not be longer than {MaxKeyLength}");
        }

        if (read.Fault is { } fault)
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
        if (call.Shop != market.Trading || market.Cancellations.Find(call.Route("cancel_id")) is not { } cancellation)
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
        cancellation.UpdatedMs = now;
        cancellation.Status = isApproved ? Cancellation.Complete : Cancellation.Refused;

        if (isApproved)
        {
            market.Cancel(order, cancellation, now);
        }
        else
        {
            market.Journal.Changed(cancellation);
            market.Move(order, order.State with { UpdatedMs = now, IsCancelRequested = false });
            market.Tell(cancellation);
        }

        decided.Add((cancellation.Id, isApproved ? "approve" : "reject", key));
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
