using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Returns;

/// <summary>The seller opens a refund or a return for a buyer; it needs nobody's approval.</summary>
internal sealed class OpenReturn(Market market)
{
    private sealed record Wish(string OrderId, string Type, string Reason, WantedUnits Units, string Key);

    public ApiEndpoint Endpoint() => ApiEndpoint.Post("/return_refund/202309/returns", Scopes.Returns, Run);

    private async Task<Reply> Run(Call call)
    {
        var read = call.Read();
        var wish = new Wish(
            read.RequiredText("order_id"), read.RequiredText("return_type"), read.RequiredText("return_reason"),
            WantedUnits.Read(read), call.Query.GetValueOrDefault("idempotency_key", ""));
        read.Text("refund_total");

        if ((read.Fault ?? IdempotencyKey.Refuse(wish.Key)) is { } fault)
        {
            return fault;
        }

        Reply reply;

        lock (market.Gate)
        {
            reply = Open(wish);
        }

        await market.Journal.Save();
        return reply;
    }

    private Reply Open(Wish wish)
    {
        if (market.Returns.OfKey(wish.Key) is { } known)
        {
            return Answer(known);
        }

        if (market.Orders.Find(wish.OrderId) is not { } order)
        {
            return Reply.Refused(Codes.UnknownOrderToCancel, "The order does not exist.");
        }

        if (wish.Type is not (ReturnCase.Refund or ReturnCase.Return))
        {
            return Reply.BadParameter("param return_type is invalid");
        }

        if (market.Returns.OpenOf(order.Id) is not null)
        {
            return Reply.Refused(Codes.AlreadyInProcess, "An after-sale request is already in process.");
        }

        if (order.State.Status is OrderStatus.Cancelled or OrderStatus.Completed)
        {
            return Reply.Refused(Codes.OrderOver, "The order is completed or cancelled.");
        }

        if (ReturnRules.WhyNot(order, wish.Type, hasOpenCase: false) is not null)
        {
            return Reply.Refused(Codes.WrongCancelStatus, "The status of the order does not allow this.");
        }

        var opened = market.Returns.Add(
            order, wish.Units.Of(market, order), wish.Type, "SELLER", wish.Reason, market.NowMs, wish.Key);
        market.Note(opened, "ORDER_RETURN_REQUEST", "SELLER", wish.Reason, "");
        market.Move(
            opened, wish.Type == ReturnCase.Refund ? ReturnStatus.Success : ReturnStatus.AwaitingBuyer, "SELLER");
        return Answer(opened);
    }

    private static Reply Answer(ReturnCase opened) => Reply.Ok(data =>
    {
        data.WriteString("return_id"u8, opened.Id);
        data.WriteString("return_status"u8, opened.Status);
    });
}

/// <summary>The key by which a repeated decision is recognised.</summary>
internal static class IdempotencyKey
{
    private const int MaxLength = 255;

    public static Reply? Refuse(string key) => key.Length > MaxLength
        ? Reply.BadParameter($"param idempotency_key must not be longer than {MaxLength}")
        : null;
}
