using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Checks;

/// <summary>
/// The moves of each order start at nothing, follow the lifecycle without a gap, and end where the order stands.
/// </summary>
internal sealed class HistoriesArePaths(IEnumerable<FactKind> kinds) : ICheck
{
    private const int FactsAtOnce = 5_000;

    public string Name => "histories are paths of the lifecycle";

    public async Task<IReadOnlyList<string>> Findings(AppDb db, CancellationToken ct)
    {
        var moves = kinds.Where(kind => typeof(IOrderMove).IsAssignableFrom(kind.Type)).Select(kind => kind.Type.Name)
            .ToHashSet();
        var standing = await db.Set<Order>().Select(order => new { order.Id, order.Number, order.Status })
            .ToDictionaryAsync(order => order.Id, ct);
        var at = new Dictionary<Guid, OrderStatus>();
        var findings = new List<string>();

        await foreach (var fact in Log(db, moves, ct))
        {
            var move = fact.Body<OrderMove>();
            var from = at.GetValueOrDefault(fact.SubjectId, OrderStatus.None);

            if (move.From != from || !(move.To == from || OrderLifecycle.Allows(from, move.To)))
            {
                var number = standing.GetValueOrDefault(fact.SubjectId)?.Number;
                findings.Add($"order {number}: {fact.Kind} from {move.From} to {move.To}, stood at {from}");
            }

            at[fact.SubjectId] = move.To;
        }

        findings.AddRange(standing.Values.Where(order => at.GetValueOrDefault(order.Id) != order.Status)
            .Select(order => $"order {order.Number}: stands at {order.Status}, "
                + $"its history ends at {at.GetValueOrDefault(order.Id)}"));
        findings.AddRange(
            at.Keys.Where(id => !standing.ContainsKey(id)).Select(id => $"a history without an order: {id}"));

        return [.. findings.Take(CheckLimits.MaxFindings)];
    }

    private static async IAsyncEnumerable<Fact> Log(
        AppDb db, HashSet<string> moves, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var log = new FactLog(db);
        var position = 0L;

        while (await log.Written(position, FactsAtOnce, ct) is { Count: > 0 } facts)
        {
            foreach (var fact in facts.Where(fact => moves.Contains(fact.Kind)))
            {
                yield return fact;
            }

            position = facts[^1].Cursor.Position;
        }
    }
}
