using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Api;

/// <summary>Returns for programs. Each act answers with the return.</summary>
internal static class ReturnsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/orders", "Orders");

        api.MapGet("/returns", List).RequirePermission(Permissions.OrdersRead);
        api.MapGet("/returns/{id:guid}", Show).RequirePermission(Permissions.OrdersRead);
        api.MapPost("/{id:guid}/returns", Open).RequirePermission(Permissions.OrdersCancel);
        api.MapPost("/returns/{id:guid}/approve", Approve).RequirePermission(Permissions.OrdersCancel);
        api.MapPost("/returns/{id:guid}/reject", Reject).RequirePermission(Permissions.OrdersCancel);
        api.MapPost("/returns/{id:guid}/withdraw", Withdraw).RequirePermission(Permissions.OrdersCancel);
        api.MapPost("/returns/{id:guid}/answer", AnswerOne).RequirePermission(Permissions.OrdersCancel);
        api.MapGet("/returns/{id:guid}/reject-reasons", Reasons).RequirePermission(Permissions.OrdersRead)
            .WithMetadata(new CallsOutsideAttribute());
        api.MapGet("/returns/{id:guid}/steps", Steps).RequirePermission(Permissions.OrdersRead)
            .WithMetadata(new CallsOutsideAttribute());
        api.MapPost("/returns/{id:guid}/close", Close).RequirePermission(Permissions.OrdersCancel);
        api.MapPost("/returns/approve", ApproveMany).RequirePermission(Permissions.OrdersCancel);
        api.MapPost("/returns/{id:guid}/receive", Receive).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/returns/{id:guid}/refund", Refund).RequirePermission(Permissions.OrdersCancel);
    }

    private static async Task<IResult> List(ReturnList list, string? closed, CancellationToken ct) =>
        Results.Ok((await list.Page(closed != "true", ct)).Select(ReturnJson.Of));

    private static async Task<IResult> Show(Guid id, ReturnList list, CancellationToken ct) =>
        await list.Find(id, ct) is { } found
            ? Results.Ok(ReturnJson.Of(found))
            : new Refusal(ReturnProblems.NotFound(id));

    private static async Task<IResult> Open(
        Guid id, UnitsBody body, OpenReturn open, ReturnList list, ICurrentActor me, CancellationToken ct) =>
        await Answer(await open.Run(id, body.Units ?? [], body.Reason, me.Actor, ct), list, ct);

    private static async Task<IResult> Approve(
        Guid id, MoveReturn move, ReturnList list, ICurrentActor me, CancellationToken ct) =>
        await Answer(await move.Approve(id, me.Actor, ct), list, ct);

    private static async Task<IResult> Reject(
        Guid id, ReasonBody body, MoveReturn move, ReturnList list, ICurrentActor me, CancellationToken ct) =>
        await Answer(await move.Reject(id, body.Reason, me.Actor, ct), list, ct);

    private static async Task<IResult> Withdraw(
        Guid id, MoveReturn move, ReturnList list, ICurrentActor me, CancellationToken ct) =>
        await Answer(await move.Withdraw(id, me.Actor, ct), list, ct);

    private static async Task<IResult> Receive(
        Guid id, ReceiveBody body, ReceiveReturn receive, ReturnList list, ICurrentActor me, CancellationToken ct) =>
        await Answer(await receive.Run(id, body.Lines ?? [], me.Actor, ct), list, ct);

    private static async Task<IResult> Refund(
        Guid id, RefundBody body, MoveReturn move, ReturnList list, ICurrentActor me, CancellationToken ct) =>
        await Answer(await move.Refund(id, body.Amount, me.Actor, ct), list, ct);

    private static async Task<IResult> Close(
        Guid id, MoveReturn move, ReturnList list, ICurrentActor me, CancellationToken ct) =>
        await Answer(await move.Close(id, me.Actor, ct), list, ct);

    private static async Task<IResult> AnswerOne(
        Guid id, ReturnAnswerBody body, AnswerReturn answer, ReturnList list, ICurrentActor me,
        CancellationToken ct) =>
        await Answer(await answer.Run(id, body.Wish, me.Actor, ct), list, ct);

    private static async Task<IResult> ApproveMany(
        ApproveReturnsBody body, ApproveReturns approve, ICurrentActor me, CancellationToken ct) =>
        (await approve.Run(body.Ids ?? [], me.Actor, ct)).Refused(out var problem, out var done)
            ? new Refusal(problem)
            : Results.Ok(new { done.Approved, Refused = done.Refused.Select(own => new { own.Code, own.Detail }) });

    private static Task<IResult> Reasons(
        Guid id, ReturnList list, IChannelReturns returns, string? language, CancellationToken ct) =>
        AtChannel(
            id, list,
            async told => told.WantsAnswer
                ? await returns.RejectReasons(told.ShopId, told.ExternalId, language ?? "en", ct)
                : [],
            ct);

    private static Task<IResult> Steps(Guid id, ReturnList list, IChannelReturns returns, CancellationToken ct) =>
        AtChannel(id, list, told => returns.Steps(told.ShopId, told.ExternalId, ct), ct);

    /// <summary>What the channel is asked about a return at this moment.</summary>
    private static async Task<IResult> AtChannel<T>(
        Guid id, ReturnList list, Func<ReturnAtChannel, Task<IReadOnlyList<T>>> ask, CancellationToken ct)
    {
        if (await list.Find(id, ct) is not { } found)
        {
            return new Refusal(ReturnProblems.NotFound(id));
        }

        if (found.AtChannel is not { } told)
        {
            return new Refusal(ReturnProblems.ByHand(found.Return.Number));
        }

        try
        {
            return Results.Ok(await ask(told));
        }
        catch (ChannelFailure failure)
        {
            return new Refusal(ReturnProblems.ShopSilent(failure.Message));
        }
    }

    private static async Task<IResult> Answer(Result<Guid> result, ReturnList list, CancellationToken ct) =>
        result.Refused(out var problem, out var id) ? new Refusal(problem) : await Show(id, list, ct);
}

/// <summary>What came back, by SKU.</summary>
internal sealed record ReceiveBody(IReadOnlyList<CameBack>? Lines);

/// <summary>What was paid back, in major units as text.</summary>
internal sealed record RefundBody(string? Amount);

/// <summary>The answer to a return of a channel.</summary>
/// <param name="Reason">The channel's own name of the reason; of a refusal.</param>
/// <param name="Offer">What is offered, in major units as text.</param>
internal sealed record ReturnAnswerBody(
    ReturnDecision Decision, string? Reason, string? Comment, bool BuyerKeeps, string? Offer)
{
    public ReturnWish Wish => new(Decision)
    {
        Reason = Reason,
        Comment = Comment,
        BuyerKeeps = BuyerKeeps,
        Offer = Offer,
    };
}

/// <summary>Returns that are approved together.</summary>
internal sealed record ApproveReturnsBody(IReadOnlyList<Guid>? Ids);
