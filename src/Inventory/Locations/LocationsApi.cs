using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Locations;

/// <summary>What is said of a location.</summary>
/// <param name="Code">For a new one.</param>
internal sealed record LocationBody(string? Code, string? Name, string? Address, int? Priority, bool? Sells)
{
    public LocationFigures Figures => new(Name ?? "", Address ?? "", Priority ?? 0, Sells ?? true);
}

/// <summary>A location with what lies there.</summary>
internal sealed record LocationJson(
    string Code, string Name, string Address, int Priority, bool Sells, bool Active, int Skus, int OnHand, int Reserved)
{
    public static LocationJson Of(LocationRow row) => new(
        row.Location.Code, row.Location.Name, row.Location.Address, row.Location.Priority, row.Location.Sells,
        row.Location.Active, row.Skus, row.OnHand, row.Reserved);
}

/// <summary>Locations for programs.</summary>
internal static class LocationsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/locations", "Stock");
        api.MapGet("", All).RequirePermission(Permissions.StockRead);
        api.MapPost("", Open).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/{code}", Change).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/{code}/close", Close).RequirePermission(Permissions.StockAdjust);
    }

    private static async Task<IResult> All(LocationList list, CancellationToken ct) =>
        Results.Ok((await list.All(ct)).Select(LocationJson.Of));

    private static async Task<IResult> Open(
        LocationBody body, OpenLocation open, ICurrentActor me, CancellationToken ct) =>
        Answer(await open.Run(body.Code ?? "", body.Figures, me.Actor, ct));

    private static async Task<IResult> Change(
        string code, LocationBody body, ChangeLocation change, ICurrentActor me, CancellationToken ct) =>
        Answer(await change.Run(code, body.Figures, me.Actor, ct));

    private static async Task<IResult> Close(
        string code, CloseLocation close, ICurrentActor me, CancellationToken ct) =>
        Answer(await close.Run(code, me.Actor, ct));

    private static IResult Answer<T>(Result<T> answer) =>
        answer.Refused(out var problem, out var told) ? new Refusal(problem) : Results.Ok(told);
}
