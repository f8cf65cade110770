using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Show;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Api;

/// <summary>Cancellations of units and the answers to buyers, for programs.</summary>
internal static class CancellationsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/orders", "Orders");

        api.MapGet("/cancellations", List).RequirePermission(Permissions.OrdersRead);
        api.MapPost("/{id:guid}/cancel-units", Units).RequirePermission(Permissions.OrdersCancel);
        api.MapPost("/{id:guid}/wish/accept", Accept).RequirePermission(Permissions.OrdersCancel);
        api.MapPost("/{id:guid}/wish/reject", Reject).RequirePermission(Permissions.OrdersCancel);
    }

    private static async Task<IResult> List(WishList list, string? closed, CancellationToken ct) =>
        Results.Ok((await list.Page(closed != "true", ct)).Select(WishJson.Of));

    private static async Task<IResult> Units(
        Guid id, UnitsBody body, CancelUnits cancel, OrderAnswer order, ICurrentActor me,
        CancellationToken ct) =>
        await order.Of(await cancel.Run(id, body.Units ?? [], body.Reason, me.Actor, ct), ct);

    private static async Task<IResult> Accept(
        Guid id, AnswerWish answer, OrderAnswer order, ICurrentActor me, CancellationToken ct) =>
        await order.Of(await answer.Accept(id, me.Actor, ct), ct);

    private static async Task<IResult> Reject(
        Guid id, ReasonBody body, AnswerWish answer, OrderAnswer order, ICurrentActor me,
        CancellationToken ct) =>
        await order.Of(await answer.Reject(id, body.Reason, me.Actor, ct), ct);
}

/// <summary>The body of cancel-units.</summary>
internal sealed record UnitsBody(IReadOnlyList<Units>? Units, string? Reason);

/// <summary>What a buyer asks to cancel; without units the whole order, once it is read.</summary>
internal sealed record WishJson(
    Guid Id, Guid OrderId, string Number, CancellationState State, bool Read, string Reason,
    IReadOnlyList<Units> Units, DateTimeOffset AskedAt, DateTimeOffset? AnswerBy, DateTimeOffset? DecidedAt,
    string? DecidedBy, string? Answer)
{
    public static WishJson Of(ListedWish listed) => new(
        listed.Wish.Id, listed.Order.Id, listed.Order.Number, listed.Wish.State, listed.Wish.IsRead,
        listed.Wish.Reason, listed.Wish.Wanted, listed.Wish.AskedAt, listed.Wish.AnswerBy, listed.Wish.DecidedAt,
        listed.Wish.DecidedBy, listed.Wish.Answer);
}
