using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Reconcile;

/// <summary>How the numbers of a shop stand.</summary>
internal sealed record ShopStockJson(
    Guid ShopId, string Shop, decimal? ScorePercent, int Differed, DateTimeOffset? ComparedAt, int Waiting,
    DateTimeOffset? OldestWaitingAt, int? PushMsP50, int? PushMsP95, int Measured, IReadOnlyList<RefusedSku> Refused)
{
    public static ShopStockJson Of(ShopSync shop, IReadOnlyList<RefusedSku> refused) => new(
        shop.ShopId, shop.Shop, shop.ScorePercent, shop.Differed, shop.ComparedAt, shop.Waiting, shop.OldestWaitingAt,
        shop.PushMsP50, shop.PushMsP95, shop.Measured, refused);
}

/// <summary>A comparison.</summary>
internal sealed record ComparisonJson(
    Guid Id, string? Sku, string? AskedBy, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, int Compared,
    int OnTheWay, int Repaired, int Unrepaired, decimal? ScorePercent)
{
    public static ComparisonJson Of(Reconciliation run) => new(
        run.Id, run.Sku, run.AskedBy, run.StartedAt, run.EndedAt, run.Compared, run.OnTheWay, run.Repaired,
        run.Unrepaired, run.EndedAt is null ? null : run.Score);
}

/// <summary>A difference that a comparison found.</summary>
internal sealed record DifferenceJson(
    Guid ComparisonId, string Sku, string SkuId, int Found, int Ours, int? Sent, string Outcome, string? Detail,
    DateTimeOffset FoundAt, DateTimeOffset? SettledAt)
{
    public static DifferenceJson Of(StockDifference own) => new(
        own.RunId, own.Sku, own.SkuId, own.Found, own.Should, own.Sent, own.Outcome.ToString(), own.Detail,
        own.FoundAt, own.SettledAt);
}

/// <summary>A number that was sent, or found and left.</summary>
internal sealed record PushJson(
    Guid Id, string Sku, string SkuId, string Move, bool IsRepair, int? Expected, int Found, int Ours, int? Sent,
    DateTimeOffset? ChangedAt, DateTimeOffset At, int? TookMs, string? Trouble)
{
    public static PushJson Of(StockPush push) => new(
        push.Id, push.Sku, push.SkuId, push.Move.ToString(), push.IsRepair, push.Expected, push.Found, push.Ours,
        push.Sent, push.ChangedAt, push.At, push.TookMs, push.Trouble);
}

/// <summary>The body of a sync: one SKU; left out, all of the shop.</summary>
internal sealed record SyncBody(string? Sku);

/// <summary>How numbers reach a shop, for programs.</summary>
internal static class ShopStockApi
{
    private const int UsualLimit = 50;
    private const int MaxLimit = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/channels/{id:guid}/stock", "Channels");
        api.MapGet("", Show).RequirePermission(Permissions.ChannelsRead);
        api.MapGet("/comparisons", async (Guid id, int? limit, ShopStock stock, CancellationToken ct) =>
            Results.Ok((await stock.Runs(id, Clamp(limit), ct)).Select(ComparisonJson.Of)))
            .RequirePermission(Permissions.ChannelsRead);
        api.MapGet("/differences", async (Guid id, int? limit, ShopStock stock, CancellationToken ct) =>
            Results.Ok((await stock.Differences(id, Clamp(limit), ct)).Select(DifferenceJson.Of)))
            .RequirePermission(Permissions.ChannelsRead);
        api.MapGet("/pushes", async (Guid id, int? limit, ShopStock stock, CancellationToken ct) =>
            Results.Ok((await stock.Pushes(id, Clamp(limit), ct)).Select(PushJson.Of)))
            .RequirePermission(Permissions.ChannelsRead);
        api.MapPost("/sync", Sync).RequirePermission(Permissions.ChannelsManage);
    }

    private static int Clamp(int? limit) => Math.Clamp(limit ?? UsualLimit, 1, MaxLimit);

    private static async Task<IResult> Show(Guid id, ShopStock stock, CancellationToken ct) =>
        await stock.Standing(id, ct) is { } shop
            ? Results.Ok(ShopStockJson.Of(shop, await stock.Refused(id, MaxLimit, ct)))
            : new Refusal(ChannelsProblems.UnknownShop(id));

    private static async Task<IResult> Sync(
        Guid id, SyncBody? body, SyncStock sync, ICurrentActor person, CancellationToken ct) =>
        (await sync.Run(id, string.IsNullOrWhiteSpace(body?.Sku) ? null : body.Sku.Trim(), person.Actor, ct))
            .Refused(out var problem, out var shopId)
            ? new Refusal(problem)
            : Results.Accepted(value: new { id = shopId });
}
