using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Ledger;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Move;

/// <summary>The body of a change of one SKU.</summary>
internal sealed record MoveBody(string? Cause, int Units, string? Note, string? Location);

/// <summary>The body of a change of many SKUs.</summary>
internal sealed record MovesBody(
    string? Cause, string? Note, IReadOnlyList<BookedLine>? Lines, bool EachLine);

/// <summary>What became of a change; by its id it is taken back and found in the ledger.</summary>
internal sealed record MoveJson(Guid Id, IReadOnlyList<MovedLine> Lines, IReadOnlyList<RefusedJson> Refused)
{
    public static MoveJson Of(StockMoved moved) => new(
        moved.Id, moved.Lines, [.. moved.Refused.Select(line => new RefusedJson(
            line.Sku, line.Location, line.Problem.Code, line.Problem.Detail, line.Problem.Facts))]);
}

/// <summary>A line that was left out, with its problem.</summary>
internal sealed record RefusedJson(
    string Sku, string Location, string Code, string Detail, IReadOnlyDictionary<string, object> Facts);

/// <summary>A movement as programs see it.</summary>
internal sealed record MovementJson(
    Guid Id, string Sku, string Location, int Units, MovementKind Kind, MoveCause? Cause, string? Why, string ByKind,
    string By, Guid? Reference, bool IsUndone, DateTimeOffset At)
{
    public static MovementJson Of(LedgerRow row, ReasonWords reasons) => new(
        row.Movement.Id, row.Movement.Sku, row.Movement.Location, row.Movement.Quantity, row.Movement.Kind,
        row.Movement.Cause, MovementText.WhyOf(row.Movement, reasons), row.Movement.ByKind.ToString(),
        row.Movement.ByName, row.Movement.ReferenceId, row.IsUndone, row.Movement.At);
}

/// <summary>
/// A page of movements, the latest first. Ask again with <c>before</c> for the next one; null at the end.
/// </summary>
internal sealed record LedgerJson(IReadOnlyList<MovementJson> Movements, Guid? Before);

/// <summary>The ledger and changes by hand for programs.</summary>
internal static class MoveApi
{
    private const int UsualLimit = 100;
    private const int MaxLimit = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/stock", "Stock");
        api.MapGet("/movements", List).RequirePermission(Permissions.StockRead);
        api.MapPost("/{sku}/move", One).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/moves", Many).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/moves/{id:guid}/undo", Undo).RequirePermission(Permissions.StockAdjust);
    }

    private static async Task<IResult> List(
        HttpContext context, StockLedger ledger, ReasonWords reasons, int? limit, CancellationToken ct)
    {
        var wanted = Math.Clamp(limit ?? UsualLimit, 1, MaxLimit);
        var rows = await ledger.Page(LedgerFilter.Of(name => context.Request.Query[name]), wanted, ct);
        return Results.Ok(new LedgerJson(
            [.. rows.Select(row => MovementJson.Of(row, reasons))],
            rows.Count == wanted ? rows[^1].Movement.Id : null));
    }

    private static async Task<IResult> One(
        string sku, MoveBody body, BookMove book, ICurrentActor me, CancellationToken ct) =>
        Answer(await book.Run(
            new(body.Cause, body.Note, [new(SkuAddress.CodeIn(sku), body.Units, body.Location)]), me.Actor, ct));

    private static async Task<IResult> Many(MovesBody body, BookMove book, ICurrentActor me, CancellationToken ct) =>
        Answer(await book.Run(new(body.Cause, body.Note, body.Lines ?? [], body.EachLine), me.Actor, ct));

    private static async Task<IResult> Undo(Guid id, UndoMove undo, ICurrentActor me, CancellationToken ct) =>
        Answer(await undo.Run(id, me.Actor, ct));

    private static IResult Answer(Result<StockMoved> result) =>
        result.Refused(out var problem, out var done) ? new Refusal(problem) : Results.Ok(MoveJson.Of(done));
}
