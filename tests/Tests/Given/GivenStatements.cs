using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Given;

/// <summary>Statements in memory: those that a test tells.</summary>
internal sealed class GivenStatements : IStatements
{
    /// <summary>Whose they are.</summary>
    public ConnectedShop? Shop { get; set; }

    public List<StatementView> Told { get; } = [];

    public List<SettledTransaction> Lines { get; } = [];

    public Dictionary<string, IReadOnlyList<ExpectedSettlement>> Awaited { get; } = [];

    /// <summary>What is said when statements shall be read; null when they are.</summary>
    public Problem? Refusal { get; set; }

    /// <summary>The shops and statements that were to be read.</summary>
    public List<Guid> Asked { get; } = [];

    public string? Trouble { get; set; }

    /// <summary>What happens while pages of statements are read.</summary>
    public Action? AfterPage { get; set; }

    /// <summary>A statement of these lines: an order's number, or none, with what its parts come to.</summary>
    public StatementView Add(
        string number, DateTimeOffset at, params (string? Order, (MoneyKind Kind, long Minor)[] Parts)[] lines)
    {
        var id = Told.Find(own => own.Number == number)?.Id ?? Ids.New(at);
        var made = lines.Select((line, i) => Line(id, i + 1, $"{number}-{i + 1}", line.Order, at, line.Parts)).ToList();
        var sum = made.Sum(line => line.Settlement.Minor);
        var view = new StatementView(
            id, Shop?.Id ?? Guid.Empty, number, at, StatementState.Paid, "P" + number, Usd(sum), null, null, null, null,
            Usd(0), Usd(0), made.Count, [], at);
        Told.RemoveAll(own => own.Id == id);
        Lines.RemoveAll(own => own.StatementId == id);
        Told.Add(view);
        Lines.AddRange(made);
        return view;
    }

    /// <summary>What is told when it is read.</summary>
    public StatementRead Fact(StatementView own) => new(
        own.ShopId, Shop?.Name ?? "Shop", own.Number, own.At, own.Settlement.Currency, own.Settlement.Minor,
        own.Difference.Minor, own.Transactions, own.State, true);

    public static SettledTransaction Line(
        Guid statementId, int line, string number, string? order, DateTimeOffset at,
        params (MoneyKind Kind, long Minor)[] parts) => new(
        statementId, line, number, order is null ? TransactionKind.Adjustment : TransactionKind.Order,
        order is null ? "LOGISTICS_REIMBURSEMENT" : "", order, at, Usd(parts.Sum(part => part.Minor)), Usd(0),
        [.. parts.Select(part => new MoneyPart(part.Kind, part.Minor))]);

    public Task<IReadOnlyList<StatementView>> List(Guid? shopId, int skip, int take, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<StatementView>>(
            [.. Of(shopId).OrderByDescending(own => own.At).Skip(skip).Take(take)]);

    public Task<IReadOnlyList<StatementView>> After(
        (DateTimeOffset At, Guid Id)? place, int take, CancellationToken ct)
    {
        IReadOnlyList<StatementView> rows =
        [
            .. Told.OrderByDescending(own => own.At).ThenByDescending(own => own.Id)
                .Where(own => place is not var (at, id) || own.At < at || (own.At == at && own.Id < id)).Take(take),
        ];
        AfterPage?.Invoke();
        return Task.FromResult(rows);
    }

    public Task<int> Count(Guid? shopId, CancellationToken ct) => Task.FromResult(Of(shopId).Count());

    public Task<StatementView?> Find(Guid id, CancellationToken ct) =>
        Task.FromResult(Told.Find(own => own.Id == id));

    public Task<IReadOnlyList<SettledTransaction>> Transactions(
        Guid statementId, int afterLine, int take, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<SettledTransaction>>(
            [.. Lines.Where(own => own.StatementId == statementId && own.Line > afterLine).Take(take)]);

    public Task<IReadOnlyDictionary<string, IReadOnlyList<SettledTransaction>>> OfOrders(
        Guid shopId, IReadOnlyCollection<string> orderNumbers, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, IReadOnlyList<SettledTransaction>>>(
            Lines.Where(own => own.OrderNumber is not null && orderNumbers.Contains(own.OrderNumber))
                .GroupBy(own => own.OrderNumber!)
                .ToDictionary(same => same.Key, same => (IReadOnlyList<SettledTransaction>)[.. same]));

    public Task<IReadOnlyDictionary<string, IReadOnlyList<ExpectedSettlement>>> Expected(
        Guid shopId, IReadOnlyCollection<string> orderNumbers, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, IReadOnlyList<ExpectedSettlement>>>(Awaited);

    public Task<IReadOnlyList<StatementsStanding>> Standings(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<StatementsStanding>>(
            Shop is null ? [] : [new(Shop, TestClock.Start, Trouble, 1, [Usd(1234)])]);

    public Task<Result<Guid>> ReadNow(Guid shopId, CancellationToken ct) => Answer(shopId);

    public Task<Result<Guid>> ReadAgain(Guid statementId, CancellationToken ct) => Answer(statementId);

    private Task<Result<Guid>> Answer(Guid id)
    {
        if (Refusal is not null)
        {
            return Task.FromResult<Result<Guid>>(Refusal);
        }

        Asked.Add(id);
        return Task.FromResult<Result<Guid>>(id);
    }

    private IEnumerable<StatementView> Of(Guid? shopId) =>
        Told.Where(own => shopId is null || own.ShopId == shopId);

    private static Money Usd(long minor) => new(minor, "USD");
}
