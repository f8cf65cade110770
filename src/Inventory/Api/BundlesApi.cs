using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Api;

/// <summary>What goes into one of a bundle; nothing makes it a product of its own again.</summary>
internal sealed record BundleBody(IReadOnlyList<StockLine>? Parts);

/// <summary>What becomes of an order whose units are not there.</summary>
/// <param name="Rule">Hold, BackOrder or Allow.</param>
/// <param name="ExpectedOn">A day, such as 2026-12-24; null when nobody knows.</param>
internal sealed record ShortageBody(string? Rule, int? Limit, string? ExpectedOn);

/// <summary>Where a SKU lies and what rules it, for programs.</summary>
internal sealed record ShelvesJson(
    IReadOnlyList<ShelfRow> Locations, int UnderWay, IReadOnlyList<PartRow> Parts, IReadOnlyList<string> Within,
    string? Shortage, int PromiseLimit, DateTimeOffset? ExpectedAt, int BackOrdered, int Owed, int SetAside);

/// <summary>Bundles, locations of a SKU and shortage rules for programs.</summary>
internal static class BundlesApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/stock/{sku}", "Stock");
        api.MapGet("/shelves", Shelves).RequirePermission(Permissions.StockRead);
        api.MapPost("/bundle", Bundle).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/shortage", Shortage).RequirePermission(Permissions.StockAdjust);
    }

    private static async Task<IResult> Shelves(string sku, SkuShelves shelves, CancellationToken ct)
    {
        var code = SkuAddress.CodeIn(sku);

        if (await shelves.Promised(code, ct) is not { } promised)
        {
            return new Refusal(InventoryProblems.UnknownSku(code));
        }

        return Results.Ok(new ShelvesJson(
            await shelves.At(code, ct), await shelves.UnderWay(code, ct), await shelves.Parts(code, ct),
            await shelves.Within(code, ct), promised.Rule.ToString(), promised.Limit, promised.ExpectedAt,
            promised.Waiting, promised.Owed, promised.Aside?.Quantity ?? 0));
    }

    private static async Task<IResult> Bundle(
        string sku, BundleBody body, SetBundle set, ICurrentActor me, CancellationToken ct)
    {
        var answer = await set.Run(SkuAddress.CodeIn(sku), body.Parts ?? [], me.Actor, ct);
        return answer.Refused(out var problem, out var told) ? new Refusal(problem) : Results.Ok(told);
    }

    private static async Task<IResult> Shortage(
        string sku, ShortageBody body, SetShortage set, ICurrentActor me, CancellationToken ct)
    {
        if (RuleActions.Rule(body.Rule ?? "").Refused(out var noRule, out var rule))
        {
            return new Refusal(noRule);
        }

        if (RuleActions.Day(body.ExpectedOn ?? "").Refused(out var noDay, out var expected))
        {
            return new Refusal(noDay);
        }

        var answer = await set.Run(SkuAddress.CodeIn(sku), rule, body.Limit ?? 0, expected, me.Actor, ct);
        return answer.Refused(out var problem, out var told) ? new Refusal(problem) : Results.Ok(told);
    }
}
