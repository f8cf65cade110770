using Answers = Microsoft.AspNetCore.Http.Results;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Bulk;

/// <summary>Bulk operations for programs: preview, start, look, stop, undo.</summary>
internal static class BulkApi
{
    /// <summary>Room for some ten thousand ids.</summary>
    private const long MaxBytes = 512 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/orders/bulk", "Orders", MaxBytes);

        // Beyond reading, each asks for the permission of what is done; see BulkDoor.
        api.MapGet("", Latest).RequirePermission(Permissions.OrdersRead);
        api.MapPost("", Start).RequirePermission(Permissions.OrdersRead);
        api.MapPost("/preview", Preview).RequirePermission(Permissions.OrdersRead);
        api.MapGet("/{id:guid}", Show).RequirePermission(Permissions.OrdersRead);
        api.MapGet("/{id:guid}/results", Results).RequirePermission(Permissions.OrdersRead);
        api.MapPost("/{id:guid}/cancel", Stop).RequirePermission(Permissions.OrdersRead);
        api.MapPost("/{id:guid}/undo", Undo).RequirePermission(Permissions.OrdersRead);
    }

    private static async Task<IResult> Latest(BulkList list, CancellationToken ct) =>
        Answers.Ok((await list.Latest(ct)).Select(BulkOperationJson.Of));

    private static async Task<IResult> Preview(
        BulkBody body, BulkDoor door, PreviewBulk preview, CancellationToken ct) =>
        door.Closed(body.Kind) is { } closed ? new Refusal(closed)
        : (await preview.Run(body.Wish, ct)).Refused(out var problem, out var would) ? new Refusal(problem)
        : Answers.Ok(BulkPreviewJson.Of(would));

    private static async Task<IResult> Start(
        BulkBody body, BulkDoor door, StartBulk start, ICurrentActor me, CancellationToken ct) =>
        door.Closed(body.Kind) is { } closed
            ? new Refusal(closed)
            : Accepted(await start.Run(body.Wish, body.Key, me.Actor, ct));

    private static async Task<IResult> Show(Guid id, BulkList list, CancellationToken ct) =>
        await list.Find(id, ct) is { } operation
            ? Answers.Ok(BulkOperationJson.Of(operation))
            : new Refusal(BulkProblems.NotFound());

    private static async Task<IResult> Results(
        Guid id, BulkList list, ProblemWords words, string? result, int? after, int? limit, CancellationToken ct)
    {
        if (await list.Find(id, ct) is null)
        {
            return new Refusal(BulkProblems.NotFound());
        }

        var wanted = Math.Clamp(limit ?? BulkList.ResultsPerPage, 1, BulkList.MaxResults);
        var rows = await list.Results(id, Choice.Of<BulkResult>(result), Math.Max(after ?? 0, 0), wanted, ct);
        return Answers.Ok(new BulkResultsJson(
            [.. rows.Select(row => BulkOutcomeJson.Of(row, words))],
            rows.Count == wanted ? rows[^1].Position : null));
    }

    private static async Task<IResult> Stop(Guid id, BulkDoor door, StopBulk stop, CancellationToken ct) =>
        await door.Closed(id, ct) is { } closed ? new Refusal(closed) : Accepted(await stop.Run(id, ct));

    private static async Task<IResult> Undo(
        Guid id, BulkDoor door, UndoBulk undo, ICurrentActor me, CancellationToken ct) =>
        await door.Closed(id, ct) is { } closed ? new Refusal(closed) : Accepted(await undo.Run(id, me.Actor, ct));

    private static IResult Accepted(Result<BulkOperation> answer) => answer.Refused(out var problem, out var operation)
        ? new Refusal(problem)
        : Answers.Accepted(
            $"/api/v1/orders/bulk/{operation.Id}", BulkOperationJson.Of(operation));
}
