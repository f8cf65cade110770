using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.Contracts;

/// <summary>What the channels settled with the shops of the workspace, as it was read last. Calls nobody.</summary>
public interface IStatements
{
    /// <summary>Statements, the latest first; of all shops, or of one.</summary>
    Task<IReadOnlyList<StatementView>> List(Guid? shopId, int skip, int take, CancellationToken ct);

    /// <summary>Those behind a place in that order, of all shops; null: from the first.</summary>
    Task<IReadOnlyList<StatementView>> After((DateTimeOffset At, Guid Id)? place, int take, CancellationToken ct);

    /// <summary>How many there are.</summary>
    Task<int> Count(Guid? shopId, CancellationToken ct);

    /// <summary>Null when there is no such statement.</summary>
    Task<StatementView?> Find(Guid id, CancellationToken ct);

    /// <summary>Lines of a statement after one of them, in their order.</summary>
    Task<IReadOnlyList<SettledTransaction>> Transactions(
        Guid statementId, int afterLine, int take, CancellationToken ct);

    /// <summary>All that was settled of orders of a shop, by their numbers, the oldest first.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<SettledTransaction>>> OfOrders(
        Guid shopId, IReadOnlyCollection<string> orderNumbers, CancellationToken ct);

    /// <summary>
    /// What the channel expects of orders that is not settled, by currency: all it expects of one comes to one sum.
    /// Orders of which it says nothing are left out.
    /// </summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<ExpectedSettlement>>> Expected(
        Guid shopId, IReadOnlyCollection<string> orderNumbers, CancellationToken ct);

    /// <summary>How far each shop is read, by name.</summary>
    Task<IReadOnlyList<StatementsStanding>> Standings(CancellationToken ct);

    /// <summary>Reads the statements of a shop now; while they are being read, once more afterwards.</summary>
    Task<Result<Guid>> ReadNow(Guid shopId, CancellationToken ct);

    /// <summary>Reads a statement and all its lines again now.</summary>
    Task<Result<Guid>> ReadAgain(Guid statementId, CancellationToken ct);
}
