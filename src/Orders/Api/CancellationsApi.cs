using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Show;
using CreatorFlow.Platform.Data;
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
        api.MapPost("/{id:guid}/cancellation-request/accept", Accept).RequirePermission(Permissions.OrdersCancel);
        api.MapPost("/{id:guid}/cancellation-request/reject", Reject).RequirePermission(Permissions.OrdersCancel);
        api.MapGet("/{id:guid}/cancellation-request/reject-reasons", Reasons).RequirePermission(Permissions.OrdersRead)
            .WithMetadata(new CallsOutsideAttribute());
    }

    private static async Task<IResult> List(CancellationRequestList list, string? closed, CancellationToken ct) =>
        Results.Ok((await list.Page(closed != "true", ct)).Select(CancellationRequestJson.Of));

    private static async Task<IResult> Units(
        Guid id, UnitsBody body, CancelUnits cancel, OrderAnswer order, ICurrentActor me,
        CancellationToken ct) =>
        await order.Of(await cancel.Run(id, body.Units ?? [], body.Reason, me.Actor, ct), ct);

    private static async Task<IResult> Accept(
        Guid id, AnswerCancellationRequest answer, OrderAnswer order, ICurrentActor me, CancellationToken ct) =>
        await order.Of(await answer.Accept(id, me.Actor, ct), ct);

    private static async Task<IResult> Reject(
        Guid id, RejectRequestBody body, AnswerCancellationRequest answer, OrderAnswer order, ICurrentActor me,
        CancellationToken ct) =>
        await order.Of(await answer.Reject(id, body.Reason, body.ChannelReason, me.Actor, ct), ct);

    private static async Task<IResult> Reasons(
        Guid id, ShownReasons reasons, string? language, CancellationToken ct) =>
        (await reasons.Of(id, language ?? "en", ct)).Refused(out var problem, out var own)
            ? new Refusal(problem)
            : Results.Ok(own);
}

/// <summary>Why a buyer is turned down.</summary>
/// <param name="Reason">What the buyer is told.</param>
/// <param name="ChannelReason">One of reject-reasons; the first of them when it is left out.</param>
internal sealed record RejectRequestBody(string? Reason, string? ChannelReason);

/// <summary>The body of cancel-units.</summary>
internal sealed record UnitsBody(IReadOnlyList<Units>? Units, string? Reason);

/// <summary>What a buyer asks to cancel; without units the whole order, once it is read.</summary>
internal sealed record CancellationRequestJson(
    Guid Id, Guid OrderId, string Number, CancellationState State, bool Read, string Reason,
    IReadOnlyList<Units> Units, DateTimeOffset AskedAt, DateTimeOffset? AnswerBy, DateTimeOffset? DecidedAt,
    string? DecidedBy, string? Answer)
{
    public static CancellationRequestJson Of(ListedCancellationRequest listed) => new(
        listed.Request.Id, listed.Order.Id, listed.Order.Number, listed.Request.State, listed.Request.IsRead,
        listed.Request.Reason, listed.Request.Wanted, listed.Request.AskedAt, listed.Request.AnswerBy,
        listed.Request.DecidedAt, listed.Request.DecidedBy, listed.Request.Answer);
}
