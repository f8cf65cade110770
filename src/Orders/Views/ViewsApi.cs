using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Views;

/// <summary>Saved views for programs.</summary>
internal static class ViewsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/orders/views", "Orders");

        api.MapGet("", All).RequirePermission(Permissions.OrdersRead);
        api.MapPost("", Keep).RequirePermission(Permissions.OrdersRead);
        api.MapPost("/{id:guid}/rename", Rename).RequirePermission(Permissions.OrdersRead);
        api.MapPost("/{id:guid}/share", Share).RequirePermission(Permissions.OrdersMark);
        api.MapPost("/{id:guid}/forward", Forward).RequirePermission(Permissions.OrdersRead);
        api.MapDelete("/{id:guid}", Delete).RequirePermission(Permissions.OrdersRead);
    }

    private static async Task<IResult> All(ViewList list, ICurrentActor me, CancellationToken ct)
    {
        var views = await list.Of(me.Actor.UserId, ct);
        var counts = await list.Count(views, ct);
        return Results.Ok(views.Select(view => new ViewJson(
            view.Id, view.Name, view.Query, view.Shared, view.OwnerName, view.OwnerId == me.Actor.UserId,
            counts.GetValueOrDefault(view.Id))));
    }

    private static async Task<IResult> Keep(ViewBody body, KeepView keep, ICurrentActor me, CancellationToken ct) =>
        body.Shared == true && !me.May(Permissions.OrdersMark)
            ? new Refusal(ViewProblems.MayNotShare())
            : Answer(await keep.Run(body.Name, body.Query, body.Shared == true, me.Actor, ct));

    private static async Task<IResult> Rename(
        Guid id, ViewBody body, ChangeView change, ICurrentActor me, CancellationToken ct) =>
        Answer(await change.Rename(id, body.Name, me.Actor, ct));

    private static async Task<IResult> Share(
        Guid id, ViewBody body, ChangeView change, ICurrentActor me, CancellationToken ct) =>
        Answer(await change.Share(id, body.Shared == true, me.Actor, ct));

    private static async Task<IResult> Forward(Guid id, ChangeView change, ICurrentActor me, CancellationToken ct) =>
        Answer(await change.MoveForward(id, me.Actor, ct));

    private static async Task<IResult> Delete(Guid id, ChangeView change, ICurrentActor me, CancellationToken ct) =>
        Answer(await change.Delete(id, me.Actor, ct));

    private static IResult Answer(Result<Guid> answer) =>
        answer.Refused(out var problem, out var id) ? new Refusal(problem) : Results.Ok(new { id });
}

/// <summary>What is said of a view.</summary>
internal sealed record ViewBody(string? Name, string? Query, bool? Shared);

/// <summary>A saved view.</summary>
/// <param name="Count">Up to 10,000.</param>
internal sealed record ViewJson(
    Guid Id, string Name, string Query, bool Shared, string Owner, bool Yours, int Count);
