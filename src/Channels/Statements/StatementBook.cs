using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Statements;

/// <summary>The statements as they were read last.</summary>
internal sealed class StatementBook(AppDb db, IChannels channels, IJobQueue jobs) : IStatements
{
    public async Task<IReadOnlyList<StatementView>> List(Guid? shopId, int skip, int take, CancellationToken ct) =>
    [
        .. (await db.Set<ShopStatement>().AsNoTracking()
            .Where(row => shopId == null || row.ShopId == shopId)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .Skip(skip).Take(take).ToListAsync(ct)).Select(row => row.View()),
    ];

    public async Task<IReadOnlyList<StatementView>> After(
        (DateTimeOffset At, Guid Id)? place, int take, CancellationToken ct)
    {
        IQueryable<ShopStatement> all = db.Set<ShopStatement>().AsNoTracking();
        var rest = place is var (at, id)
            ? all.Where(row => row.At <= at && (row.At < at || row.Id < id))
            : all;
        return
        [
            .. (await rest.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(take).ToListAsync(ct))
                .Select(row => row.View()),
        ];
    }

    public Task<int> Count(Guid? shopId, CancellationToken ct) =>
        db.Set<ShopStatement>().CountAsync(row => shopId == null || row.ShopId == shopId, ct);

    public async Task<StatementView?> Find(Guid id, CancellationToken ct) =>
        (await db.Set<ShopStatement>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct))?.View();

    public async Task<IReadOnlyList<SettledTransaction>> Transactions(
        Guid statementId, int afterLine, int take, CancellationToken ct) =>
    [
        .. (await db.Set<StatementLine>().AsNoTracking()
            .Where(line => line.StatementId == statementId && line.Line > afterLine)
            .OrderBy(line => line.Line).Take(take).ToListAsync(ct)).Select(line => line.View()),
    ];

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<SettledTransaction>>> OfOrders(
        Guid shopId, IReadOnlyCollection<string> orderNumbers, CancellationToken ct) =>
        (await db.Set<StatementLine>().AsNoTracking()
            .Where(line => line.ShopId == shopId && line.OrderNumber != null
                && orderNumbers.Contains(line.OrderNumber))
            .OrderBy(line => line.SettledAt).ThenBy(line => line.StatementId).ThenBy(line => line.Line)
            .ToListAsync(ct))
        .GroupBy(line => line.OrderNumber!, StringComparer.Ordinal)
        .ToDictionary(
            same => same.Key,
            same => (IReadOnlyList<SettledTransaction>)[.. same.Select(line => line.View())],
            StringComparer.Ordinal);

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<ExpectedSettlement>>> Expected(
        Guid shopId, IReadOnlyCollection<string> orderNumbers, CancellationToken ct) =>
        (await db.Set<ExpectedLine>().AsNoTracking()
            .Where(line => line.ShopId == shopId && line.OrderNumber != null
                && orderNumbers.Contains(line.OrderNumber))
            .OrderBy(line => line.Number).ToListAsync(ct))
        .GroupBy(line => line.OrderNumber!, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, ExpectedLine.Sums, StringComparer.Ordinal);

    public async Task<IReadOnlyList<StatementsStanding>> Standings(CancellationToken ct)
    {
        var read = await db.Set<StatementsRead>().AsNoTracking().ToDictionaryAsync(row => row.ShopId, ct);
        var expected = (await db.Set<ExpectedLine>()
            .GroupBy(line => new { line.ShopId, line.Currency })
            .Select(same => new
            {
                same.Key.ShopId,
                same.Key.Currency,
                Minor = same.Sum(line => line.SettlementMinor),
            })
            .ToListAsync(ct)).ToLookup(own => own.ShopId);
        var orders = await db.Set<ExpectedLine>().Where(line => line.OrderNumber != null)
            .GroupBy(line => line.ShopId)
            .Select(same => new { same.Key, Orders = same.Select(line => line.OrderNumber).Distinct().Count() })
            .ToDictionaryAsync(same => same.Key, same => same.Orders, ct);

        return
        [
            .. (await channels.Shops(ct)).Select(shop => new StatementsStanding(
                shop,
                read.GetValueOrDefault(shop.Id)?.ReadAt,
                read.GetValueOrDefault(shop.Id)?.Trouble,
                orders.GetValueOrDefault(shop.Id),
                [
                    .. expected[shop.Id].OrderBy(own => own.Currency, StringComparer.Ordinal)
                        .Select(own => new Money(own.Minor, own.Currency)),
                ])),
        ];
    }

    public async Task<Result<Guid>> ReadNow(Guid shopId, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (await Refusal(shopId, ct) is { } problem)
        {
            return problem;
        }

        await jobs.Enqueue([PullStatements.For(shopId)], ct);
        await work.Commit(ct);
        return shopId;
    }

    public async Task<Result<Guid>> ReadAgain(Guid statementId, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var shopId = await db.Set<ShopStatement>()
            .Where(row => row.Id == statementId).Select(row => (Guid?)row.ShopId).FirstOrDefaultAsync(ct);

        if (shopId is null)
        {
            return StatementProblems.Unknown(statementId);
        }

        if (await Refusal(shopId.Value, ct) is { } problem)
        {
            return problem;
        }

        await jobs.Enqueue([PullStatements.For(shopId.Value, statementId)], ct);
        await work.Commit(ct);
        return statementId;
    }

    private async Task<Problem?> Refusal(Guid shopId, CancellationToken ct) =>
        (await db.Set<ShopConnection>().AsNoTracking().Connected(shopId, ct)).Problem;
}
