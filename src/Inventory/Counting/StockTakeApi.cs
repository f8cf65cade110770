using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Counting;

/// <summary>A stock take as programs see it.</summary>
internal sealed record StockTakeJson(
    Guid Id, int Number, string Title, string Location, bool IsBlind, StockTakeStatus Status, string By,
    string ApprovedBy, DateTimeOffset CreatedAt, DateTimeOffset? ClosedAt)
{
    public static StockTakeJson Of(StockTake own) => new(
        own.Id, own.Number, own.Title, own.Location, own.IsBlind, own.Status, own.ByName, own.ApprovedBy,
        own.CreatedAt, own.ClosedAt);
}

/// <summary>A line of it; what is expected is left out while people count blind.</summary>
internal sealed record StockTakeLineJson(
    string Sku, string Title, int? Expected, int? Counted, int? Variance, string CountedBy, DateTimeOffset? CountedAt)
{
    public static StockTakeLineJson Of(TakeRow row, bool hides) => new(
        row.Line.Sku, row.Title, hides ? null : row.Line.Expected, row.Line.Counted, hides ? null : row.Line.Variance,
        row.Line.CountedBy, row.Line.CountedAt);
}

/// <summary>The body of a count.</summary>
internal sealed record CountBody(IReadOnlyList<CountEntry>? Lines);

/// <summary>Stock takes for programs.</summary>
internal static class StockTakeApi
{
    private const int MaxLines = 500;
    private const long MaxBytes = 256 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/counts", "Stock takes", MaxBytes);
        api.MapGet("", List).RequirePermission(Permissions.StockRead);
        api.MapGet("/{id:guid}", One).RequirePermission(Permissions.StockRead);
        api.MapPost("", Open).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/{id:guid}/lines", Count).RequirePermission(Permissions.StockCount);
        api.MapPost("/{id:guid}/submit", Move(StockTakeStatus.Submitted)).RequirePermission(Permissions.StockCount);
        api.MapPost("/{id:guid}/reopen", Move(StockTakeStatus.Open)).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/{id:guid}/book", Move(StockTakeStatus.Booked)).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/{id:guid}/cancel", Move(StockTakeStatus.Cancelled)).RequirePermission(Permissions.StockAdjust);
    }

    private static async Task<IResult> List(StockTakeList list, CancellationToken ct) =>
        Results.Ok(new { counts = (await list.Latest(ct)).Select(StockTakeJson.Of) });

    private static async Task<IResult> One(
        Guid id, StockTakeList list, string? view, int? page, CancellationToken ct)
    {
        if (await list.One(id, ct) is not { } take)
        {
            return new Refusal(StockTakeProblems.Unknown());
        }

        var rows = await list.Lines(
            id, StockTakeActions.ViewIn(view, take), Math.Max(1, page ?? 1), MaxLines, ct);
        return Results.Ok(new
        {
            count = StockTakeJson.Of(take), lines = rows.Select(row => StockTakeLineJson.Of(row, take.Hides)),
        });
    }

    private static async Task<IResult> Open(
        TakeWish body, OpenStockTake open, ICurrentActor me, CancellationToken ct) =>
        Answer(await open.Run(body, me.Actor, ct));

    private static async Task<IResult> Count(
        Guid id, CountBody body, CountLines count, ICurrentActor me, CancellationToken ct) =>
        (await count.Run(id, body.Lines ?? [], me.Actor, ct)).Refused(out var problem, out var done)
            ? new Refusal(problem)
            : Results.Ok(new
            {
                saved = done.Saved,
                refused = done.Refused.Select(line => new RefusedJson(
                    line.Sku, line.Location, line.Problem.Code, line.Problem.Detail, line.Problem.Facts)),
            });

    private static Func<Guid, MoveStockTake, ICurrentActor, CancellationToken, Task<IResult>> Move(
        StockTakeStatus to) => async (id, move, me, ct) => Answer(await move.Run(id, to, me.Actor, ct));

    private static IResult Answer(Result<StockTake> result) =>
        result.Refused(out var problem, out var take) ? new Refusal(problem) : Results.Ok(StockTakeJson.Of(take));
}
