using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Show;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Attribution;

/// <summary>What brought orders, for programs.</summary>
internal static class AttributionApi
{
    private const int UsualLimit = 50;
    private const int MaxLimit = 500;
    private const int MaxSkip = 1_000_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var missing = routes.MapApi("/api/v1/orders/creators", "Orders");
        missing.MapGet("", List).RequirePermission(Permissions.OrdersRead)
            .WithSummary("Orders that creators brought and that are not here, the latest first");
        missing.MapPost("/fetch", Fetch).RequirePermission(Permissions.FinanceManage)
            .WithSummary("Asks the shops for them");
        routes.MapApi("/api/v1/finance/orders/{id:guid}/creators", "Finance")
            .MapGet("", Shares).RequirePermission(Permissions.FinanceRead)
            .WithSummary("The shares of creators in an order, with their commissions");
    }

    private static async Task<IResult> List(int? skip, int? limit, BroughtOrderList list, CancellationToken ct) =>
        Results.Ok((await list.Rows(
            Math.Clamp(skip ?? 0, 0, MaxSkip), Math.Clamp(limit ?? UsualLimit, 1, MaxLimit), ct))
            .Select(row => new BroughtJson(
                row.ShopId, row.Number, row.PlacedAt, row.Creator, row.Content, row.ContentId, row.AskedAt)));

    private static async Task<IResult> Fetch(FetchBroughtOrders fetch, CancellationToken ct) =>
        (await fetch.Run(ct)).Refused(out var problem, out var orders)
            ? new Refusal(problem)
            : Results.Accepted(value: new { orders });

    private static async Task<IResult> Shares(Guid id, ShownOrder shown, CancellationToken ct) =>
        await shown.LoadItself(id, ct)
            ? Results.Ok(shown.Shares.Select(CommissionJson.Of))
            : new Refusal(OrderProblems.NotFound(id));
}

/// <summary>An order that a creator brought and that is not here.</summary>
internal sealed record BroughtJson(
    Guid ShopId, string Number, DateTimeOffset PlacedAt, string Creator, ContentKind Content, string? ContentId,
    DateTimeOffset? AskedAt);
