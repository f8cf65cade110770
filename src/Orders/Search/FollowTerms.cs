using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;

namespace CreatorFlow.Orders.Search;

/// <summary>
/// What an order is found by follows what happens to it: that it came, the address that is shown, the tracking number,
/// the notes. Only its number stands there from the commit that brought it: words lie far apart in their index, and an
/// import that wrote them all was slow. Orders that came before there was a search get their words as the log is read
/// from its start.
/// </summary>
internal sealed class FollowTerms : IReaction
{
    public const string ReactionName = "orders.follow_terms";

    public string Name => ReactionName;

    public IReadOnlyCollection<string> Kinds =>
    [
        nameof(OrderReceived), nameof(OrderReleased), nameof(OrderShipped), nameof(OrderShippedElsewhere),
        nameof(OrderLinesChanged), nameof(OrderNoted), nameof(OrderNoteRemoved),
        nameof(OrderAddressCorrected), nameof(OrderTrackingChanged),
    ];

    public Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct) =>
        new KeepTerms(db).Renew([.. facts.Select(fact => fact.SubjectId).Distinct()], ct);
}
