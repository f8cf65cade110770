using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Api;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Review;

/// <summary>The second look for programs; only people approve and reject.</summary>
internal static class ReviewApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/orders", "Orders");
        api.MapGet("/review", Waiting).RequirePermission(Permissions.OrdersRead);
        api.MapGet("/review/rules", Rules).RequirePermission(Permissions.OrdersRead);
        api.MapPut("/review/rules", SetRules).RequirePermission(Permissions.OrdersManage);
        api.MapPost("/{id:guid}/review/approve", Approve).RequirePermission(Permissions.OrdersConfirm);
        api.MapPost("/{id:guid}/review/reject", Reject).RequirePermission(Permissions.OrdersConfirm);
    }

    private static async Task<IResult> Waiting(ReviewList list, ReasonWords words, CancellationToken ct)
    {
        var orders = await list.Of(ReviewState.Open, ct);
        var approvals = (await list.Approvals([.. orders.Select(order => order.Id)], ct))
            .ToLookup(own => own.OrderId, own => own.PersonName);
        return Results.Ok(orders.Select(order => new ReviewJson(
            order.Id, order.Number, order.Review, order.ReviewNeeds, [.. approvals[order.Id]],
            [.. order.Flags.Select(reason => ReasonJson.Of(reason, words)!)], order.DispatchBy)));
    }

    private static async Task<IResult> Rules(AppDb db, CancellationToken ct) =>
        Results.Ok(await ReviewRules.Now(db, ct));

    private static async Task<IResult> SetRules(
        ReviewThresholds body, SetThresholds set, ICurrentActor me, CancellationToken ct) =>
        (await set.Run(body, me.Actor, ct)).Refused(out var problem, out var rules)
            ? new Refusal(problem)
            : Results.Ok(rules);

    private static async Task<IResult> Approve(
        Guid id, ReasonBody? body, ApproveOrder approve, ICurrentActor me, CancellationToken ct) =>
        Answer(await approve.Run(id, body?.Reason, me.Actor, ct));

    private static async Task<IResult> Reject(
        Guid id, ReasonBody? body, RejectOrder reject, ICurrentActor me, CancellationToken ct) =>
        Answer(await reject.Run(id, body?.Reason, me.Actor, ct));

    private static IResult Answer(Result<Guid> answer) =>
        answer.Refused(out var problem, out var id) ? new Refusal(problem) : Results.Ok(new { id });
}

/// <summary>An order that waits for a second look.</summary>
/// <param name="Needs">How many different people must approve it.</param>
/// <param name="ApprovedBy">Those who did.</param>
/// <param name="Flags">Why it needs a second look.</param>
internal sealed record ReviewJson(
    Guid Id, string Number, ReviewState State, int Needs, IReadOnlyList<string> ApprovedBy,
    IReadOnlyList<ReasonJson> Flags, DateTimeOffset? DispatchBy);
