using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Api;
using CreatorFlow.Inventory.List;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Past;

/// <summary>A SKU's stock as it was at an instant, over all locations and of each.</summary>
internal sealed record StockThenJson(
    string Sku, DateTimeOffset At, int OnHand, int Reserved, int Free, IReadOnlyList<LevelThen> Locations)
{
    public static StockThenJson Of(string sku, DateTimeOffset at, IReadOnlyList<LevelThen> levels) => new(
        sku, at, levels.Sum(own => own.OnHand), levels.Sum(own => own.Reserved), levels.Sum(own => own.Free), levels);
}

/// <summary>One SKU for programs: as it is, or as it was.</summary>
internal static class PastApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/stock/{sku}", Show)
        .WithTags("Stock").RequirePermission(Permissions.StockRead);

    private static async Task<IResult> Show(
        string sku, StockList list, PastStock past, string? at, CancellationToken ct)
    {
        var code = SkuAddress.CodeIn(sku);

        if (string.IsNullOrEmpty(at))
        {
            return await list.One(code, ct) is { } row
                ? Results.Ok(StockJson.Of(row))
                : new Refusal(InventoryProblems.UnknownSku(code));
        }

        if (PastMoment.Read(at, TimeZoneInfo.Utc) is not { } moment)
        {
            return new Refusal(InventoryProblems.InstantInvalid(at));
        }

        return await past.Run(code, moment, ct) switch
        {
            null => new Refusal(InventoryProblems.UnknownSku(code)),
            { Then: { } then } => Results.Ok(StockThenJson.Of(code, moment, then)),
            _ => new Refusal(InventoryProblems.NotKnownYet(code)),
        };
    }
}
