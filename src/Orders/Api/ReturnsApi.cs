using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Returns;
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
        Guid id, ReceiveBody body, MoveReturn move, ReturnList list, ICurrentActor me, CancellationToken ct) =>
        await Answer(await move.Receive(id, body.Lines ?? [], me.Actor, ct), list, ct);

    private static async Task<IResult> Refund(
        Guid id, RefundBody body, MoveReturn move, ReturnList list, ICurrentActor me, CancellationToken ct) =>
        await Answer(await move.Refund(id, body.Amount, me.Actor, ct), list, ct);

    private static async Task<IResult> Answer(Result<Guid> result, ReturnList list, CancellationToken ct) =>
        result.Refused(out var problem, out var id) ? new Refusal(problem) : await Show(id, list, ct);
}

/// <summary>What came back, by SKU.</summary>
internal sealed record ReceiveBody(IReadOnlyList<CameBack>? Lines);

/// <summary>What was paid back, in major units as text.</summary>
internal sealed record RefundBody(string? Amount);

/// <summary>So many units that come back, and what became of them.</summary>
internal sealed record ReturnLineJson(string Sku, int Asked, int Restocked, int Scrapped);

/// <summary>A return.</summary>
internal sealed record ReturnJson(
    Guid Id, Guid OrderId, string OrderNumber, int Number, ReturnState State, string Reason, string? Answer,
    DateTimeOffset AskedAt, DateTimeOffset? ExpectedBy, DateTimeOffset? ReceivedAt, DateTimeOffset? ClosedAt,
    MoneyJson? Refund, IReadOnlyList<ReturnLineJson> Lines)
{
    public static ReturnJson Of(ListedReturn listed) => new(
        listed.Return.Id, listed.Order.Id, listed.Order.Number, listed.Return.Number, listed.Return.State,
        listed.Return.Reason, listed.Return.Answer, listed.Return.AskedAt, listed.Return.ExpectedBy,
        listed.Return.ReceivedAt, listed.Return.ClosedAt,
        listed.Return.Refund is { } refund ? MoneyJson.Of(refund) : null,
        [.. listed.Lines.Select(line => new ReturnLineJson(line.Sku, line.Asked, line.Restocked, line.Scrapped))]);
}
