using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Totals;

/// <summary>
/// Keeps the totals of orders that are on their way or over, from their moves: a seller of long standing has millions
/// of them, and nobody counts those anew for each page.
/// </summary>
internal sealed class FollowTotals(IEnumerable<FactKind> kinds) : IReaction
{
    public const string ReactionName = "orders.follow_totals";

    /// <summary>Not what has a label and no scan: it may be late, and is counted with its deadlines.</summary>
    public static readonly OrderStatus[] Kept =
        [OrderStatus.InTransit, OrderStatus.Delivered, OrderStatus.Cancelled];

    public string Name => ReactionName;

    public IReadOnlyCollection<string> Kinds { get; } =
        [.. kinds.Where(kind => typeof(IOrderMove).IsAssignableFrom(kind.Type)).Select(kind => kind.Type.Name)];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        var moves = facts.Select(fact => fact.Body<OrderMove>()).Where(move => move.From != move.To).ToList();
        var changes = Kept.ToDictionary(
            status => status,
            status => moves.Count(move => move.To == status) - moves.Count(move => move.From == status));

        if (changes.Values.All(change => change == 0))
        {
            return;
        }

        var totals = await db.Set<StatusTotal>().ToDictionaryAsync(own => own.Status, ct);

        foreach (var (status, change) in changes.Where(own => own.Value != 0))
        {
            if (!totals.TryGetValue(status, out var total))
            {
                db.Add(total = new() { WorkspaceId = db.Scope.Id, Status = status });
            }

            total.Orders += change;
        }
    }
}
