using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.List;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Inventory.Thresholds;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Api;

/// <summary>
/// A SKU's stock: available = onHand - reserved - withheld - buffer, never below 0, and what may be promised beyond it.
/// </summary>
/// <param name="IsBundle">On hand is then how many could be packed from its components.</param>
internal sealed record StockJson(
    string Sku, string Title, int OnHand, int Reserved, int Buffer, int Available, int LowAt, int Withheld,
    int Promisable, bool IsBundle)
{
    public static StockJson Of(StockRow row) =>
        new(row.Sku, row.Title, row.OnHand, row.Reserved, row.Buffer, row.Available, row.LowAt, row.Withheld,
            row.Room, row.IsBundle);
}

/// <summary>A page of SKUs, ascending. Ask again with <c>after</c> for the next one; null at the end.</summary>
internal sealed record StockListJson(IReadOnlyList<StockJson> Skus, string? After);

/// <summary>The body of an adjustment: what was counted, why, and where when that is not the main location.</summary>
internal sealed record AdjustBody(int OnHand, string? Reason, string? Location);

/// <summary>
/// The body of thresholds for many: these SKUs, or with <c>all</c> those that the view and the search list. A figure
/// left out stays as it is.
/// </summary>
internal sealed record ThresholdsBody(
    IReadOnlyList<string>? Skus, bool All, string? View, string? Q, int? Buffer, int? LowAt);

/// <summary>The stock for programs.</summary>
internal static class StockApi
{
    private const int UsualLimit = 100;
    private const int MaxLimit = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/stock", "Stock");

        api.MapGet("", List).RequirePermission(Permissions.StockRead);
        api.MapPost("/{sku}/adjust", Adjust).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/thresholds", SetMany).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/thresholds/{id:guid}/undo", Undo).RequirePermission(Permissions.StockAdjust);
    }

    private static async Task<IResult> List(
        StockList list, string? view, string? q, string? after, int? limit, CancellationToken ct)
    {
        var wanted = Math.Clamp(limit ?? UsualLimit, 1, MaxLimit);
        var rows = await list.After(StockFilter.Of(view, q, null), after, wanted, ct);
        var next = rows.Count == wanted ? rows[^1].Sku : null;
        return Results.Ok(new StockListJson([.. rows.Select(StockJson.Of)], next));
    }

    private static async Task<IResult> Adjust(
        string sku, AdjustBody body, AdjustStock adjust, StockList list, ICurrentActor me, CancellationToken ct)
    {
        var code = SkuAddress.CodeIn(sku);

        return (await adjust.Run(
            code, body.Location ?? StockLevel.MainLocation, body.OnHand, body.Reason, me.Actor, ct))
            .Refused(out var problem, out _)
            ? new Refusal(problem)
            : Results.Ok(StockJson.Of((await list.One(code, ct))!));
    }

    private static async Task<IResult> SetMany(
        ThresholdsBody body, SetManyThresholds set, StockList list, ICurrentActor me, CancellationToken ct)
    {
        var skus = body.All
            ? await list.Codes(StockFilter.Of(body.View, body.Q, null), SetManyThresholds.MaxSkus + 1, ct)
            : [.. (body.Skus ?? []).Distinct()];
        return Answer(await set.Run(skus, body.Buffer, body.LowAt, me.Actor, ct));
    }

    private static async Task<IResult> Undo(Guid id, UndoThresholds undo, ICurrentActor me, CancellationToken ct) =>
        Answer(await undo.Run(id, me.Actor, ct));

    private static IResult Answer(Result<ManyThresholds> result) =>
        result.Refused(out var problem, out var done) ? new Refusal(problem) : Results.Ok(done);
}
