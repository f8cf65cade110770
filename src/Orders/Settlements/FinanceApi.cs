using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Profit;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Settlements;

/// <summary>Statements, whose their lines are, and what orders leave, for programs.</summary>
internal static class FinanceApi
{
    private const int UsualLimit = 50;
    private const int MaxLimit = 500;
    private const int MaxSkip = 1_000_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/finance", "Finance");

        api.MapGet("/shops", async (IStatements statements, CancellationToken ct) =>
            Results.Ok((await statements.Standings(ct)).Select(StandingJson.Of)))
            .RequirePermission(Permissions.FinanceRead);
        api.MapPost("/shops/{id:guid}/read", async (Guid id, IStatements statements, CancellationToken ct) =>
            Queued(await statements.ReadNow(id, ct))).RequirePermission(Permissions.FinanceManage);
        api.MapGet("/statements", List).RequirePermission(Permissions.FinanceRead);
        api.MapGet("/statements/{id:guid}", Show).RequirePermission(Permissions.FinanceRead);
        api.MapGet("/statements/{id:guid}/transactions", Lines).RequirePermission(Permissions.FinanceRead);
        api.MapPost("/statements/{id:guid}/read", async (Guid id, IStatements statements, CancellationToken ct) =>
            Queued(await statements.ReadAgain(id, ct))).RequirePermission(Permissions.FinanceManage);
        api.MapGet("/transactions", Matches).RequirePermission(Permissions.FinanceRead);
        api.MapPost("/transactions/fetch", Fetch).RequirePermission(Permissions.FinanceManage);
        api.MapGet("/orders/{id:guid}", Profit).RequirePermission(Permissions.FinanceRead);
    }

    private static async Task<IResult> List(
        Guid? shopId, int? skip, int? limit, IStatements statements, CancellationToken ct) =>
        Results.Ok((await statements.List(shopId, Skip(skip), Limit(limit), ct)).Select(StatementJson.Of));

    private static async Task<IResult> Show(Guid id, IStatements statements, CancellationToken ct) =>
        await statements.Find(id, ct) is { } own
            ? Results.Ok(StatementJson.Of(own))
            : new Refusal(StatementProblems.Unknown(id));

    private static async Task<IResult> Lines(
        Guid id, int? after, int? limit, IStatements statements, SettlementList matches, CancellationToken ct)
    {
        if (await statements.Find(id, ct) is null)
        {
            return new Refusal(StatementProblems.Unknown(id));
        }

        var from = Math.Max(0, after ?? 0);
        var lines = await statements.Transactions(id, from, Limit(limit), ct);
        var orders = await matches.OrdersIn(id, from, lines.Count == 0 ? from : lines[^1].Line, ct);
        return Results.Ok(lines.Select(line => TransactionJson.Of(line) with
        {
            OrderId = orders.TryGetValue(line.Line, out var order) ? order : null,
        }));
    }

    private static async Task<IResult> Matches(
        string? state, int? skip, int? limit, SettlementList matches, CancellationToken ct) =>
        Choice.Of<MatchState>(state ?? nameof(MatchState.UnknownOrder)) is { } wanted
            ? Results.Ok((await matches.In(wanted, Skip(skip), Limit(limit), ct)).Select(MatchJson.Of))
            : new Refusal(SettlementProblems.UnknownState(state!));

    private static async Task<IResult> Fetch(FetchUnknownOrders fetch, CancellationToken ct) =>
        (await fetch.Run(ct)).Refused(out var problem, out var orders)
            ? new Refusal(problem)
            : Results.Accepted(value: new { orders });

    private static async Task<IResult> Profit(Guid id, ReckonProfit reckon, CancellationToken ct) =>
        await reckon.Find(id, ct) is { } own
            ? Results.Ok(ProfitJson.Of(own))
            : new Refusal(OrderProblems.NotFound(id));

    private static IResult Queued(Result<Guid> asked) => asked.Refused(out var problem, out var id)
        ? new Refusal(problem)
        : Results.Accepted(value: new { id });

    private static int Limit(int? limit) => Math.Clamp(limit ?? UsualLimit, 1, MaxLimit);

    private static int Skip(int? skip) => Math.Clamp(skip ?? 0, 0, MaxSkip);
}
