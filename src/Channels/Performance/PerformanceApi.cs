using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Performance;

/// <summary>How shops sell, for programs.</summary>
internal static class PerformanceApi
{
    private const int UsualLimit = 50;
    private const int MaxLimit = 500;
    private const int MaxSkip = 1_000_000;
    private const int MaxDays = 366;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/channels/{id:guid}/performance", "Channels");
        api.MapGet("", Show).RequirePermission(Permissions.ChannelsRead)
            .WithSummary("How the shop sold day by day, and how far each part of its figures is read");
        api.MapGet("/products", Products).RequirePermission(Permissions.ChannelsRead)
            .WithSummary("What sold in these days, the best first");
        api.MapGet("/videos", Videos).RequirePermission(Permissions.ChannelsRead)
            .WithSummary("The videos that sold in these days, the best first");
        api.MapGet("/lives", Lives).RequirePermission(Permissions.ChannelsRead)
            .WithSummary("The LIVE sessions that began in these days, the best first");
        api.MapGet("/affiliates", Affiliates).RequirePermission(Permissions.FinanceRead)
            .WithSummary("The orders that creators brought, the latest first");
        api.MapPost("/read", Read).RequirePermission(Permissions.ChannelsManage)
            .WithSummary("Has the figures read now");
    }

    private static Task<IResult> Show(
        Guid id, int? days, ShopFigures figures, FiguresReadings readings, CancellationToken ct) =>
        figures.Answer(id, days, async (shop, window) => PerformanceJson.Of(
            shop, window, await readings.Of(id, ct), await figures.Days(id, window, ct)), ct);

    private static Task<IResult> Products(
        Guid id, int? days, int? limit, ShopFigures figures, CancellationToken ct) =>
        figures.Answer(id, days, async (_, window) =>
            (await figures.Products(id, window, Limit(limit), ct)).Select(ProductFiguresJson.Of), ct);

    private static Task<IResult> Videos(Guid id, int? days, int? limit, ShopFigures figures, CancellationToken ct) =>
        figures.Answer(id, days, async (_, window) =>
            (await figures.Videos(id, window, Limit(limit), ct)).Select(VideoFiguresJson.Of), ct);

    private static Task<IResult> Lives(Guid id, int? days, int? limit, ShopFigures figures, CancellationToken ct) =>
        figures.Answer(id, days, async (shop, window) =>
            (await figures.Lives(shop, window, Limit(limit), ct)).Select(LiveFiguresJson.Of), ct);

    private static Task<IResult> Affiliates(
        Guid id, int? days, int? skip, int? limit, ShopFigures figures, CancellationToken ct) =>
        figures.Answer(id, days, async (shop, window) =>
            (await figures.Affiliates(shop, window, Math.Clamp(skip ?? 0, 0, MaxSkip), Limit(limit), ct))
                .Select(AffiliateJson.Of), ct);

    private static async Task<IResult> Read(
        Guid id, ReadFiguresNow read, ICurrentActor person, CancellationToken ct) =>
        (await read.Run(id, person.Actor, ct)).Refused(out var problem, out var shopId)
            ? new Refusal(problem)
            : Results.Accepted(value: new { id = shopId });

    private static async Task<IResult> Answer<T>(
        this ShopFigures figures, Guid id, int? days,
        Func<Connections.ShopConnection, FiguresWindow, Task<T>> told, CancellationToken ct)
    {
        if (await figures.Shop(id, ct) is not { } shop)
        {
            return new Refusal(ChannelsProblems.UnknownShop(id));
        }

        var wanted = Math.Clamp(days ?? ShownFigures.UsualWindow, 1, MaxDays);
        return Results.Ok(await told(shop, await figures.Window(shop, wanted, ct)));
    }

    private static int Limit(int? limit) => Math.Clamp(limit ?? UsualLimit, 1, MaxLimit);
}
