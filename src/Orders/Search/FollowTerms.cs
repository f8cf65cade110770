using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Search;

/// <summary>
/// What an order is found by follows what happens to it: the address that is shown, the tracking number, the notes.
/// Orders that came before there was a search get their words as the log is read from its start.
/// </summary>
internal sealed class FollowTerms : IReaction
{
    public const string ReactionName = "orders.follow_terms";

    public string Name => ReactionName;

    public IReadOnlyCollection<string> Kinds =>
    [
        nameof(OrderReceived), nameof(OrderReleased), nameof(OrderShipped), nameof(OrderShippedElsewhere),
        nameof(OrderLinesChanged), nameof(OrderNoted), nameof(OrderNoteRemoved),
        nameof(OrderAddressCorrected),
    ];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        var changed = facts.Where(fact => !fact.Is<OrderReceived>()).Select(fact => fact.SubjectId).ToHashSet();
        var fresh = facts.Select(fact => fact.SubjectId).Where(id => !changed.Contains(id)).ToHashSet();

        // Most have their words from the commit that brought them.
        fresh.ExceptWith(await db.Set<OrderTerm>().Where(own => fresh.Contains(own.OrderId))
            .Select(own => own.OrderId).Distinct().ToListAsync(ct));
        changed.UnionWith(fresh);

        if (changed.Count > 0)
        {
            await new KeepTerms(db).Renew(changed, ct);
        }
    }
}
