using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Operations.Watch;

/// <summary>
/// Pages whose live connections are used up or fail. A node says when it comes near a limit and when it is over; of one
/// that stopped in between nothing more is heard, and it is over after a while.
/// </summary>
internal sealed class WatchPages(AppDb db, RaiseAlert raise, TimeProvider clock) : IWatch, IReaction
{
    public static readonly TimeSpan OverAfter = TimeSpan.FromHours(6);

    private const string Failures = "failures";

    public string Name => "operations.watch_pages";

    IReadOnlyCollection<AlertKind> IWatch.Kinds { get; } = [AlertKind.PagesCrowded, AlertKind.PagesFailing];

    IReadOnlyCollection<string> IReaction.Kinds { get; } = [nameof(LiveStrained), nameof(LiveRelieved)];

    public IReadOnlyCollection<string> Facts { get; } = [];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        foreach (var fact in facts)
        {
            await Follow(fact, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - OverAfter;
        var going = await Open().AsNoTracking().Where(alert => alert.LastRaisedAt > since).ToListAsync(ct);
        return [.. going.Select(alert => Of(alert.Kind, alert.Count))];
    }

    private async Task Follow(Fact fact, CancellationToken ct)
    {
        var cause = fact.Is<LiveStrained>() ? fact.Body<LiveStrained>().Cause : fact.Body<LiveRelieved>().Cause;
        var kind = cause == Failures ? AlertKind.PagesFailing : AlertKind.PagesCrowded;

        if (fact.Is<LiveStrained>())
        {
            await raise.Run(Of(kind, 1), ct);
            return;
        }

        await AlertLock.Take(db, ct);

        if (await Open().FirstOrDefaultAsync(alert => alert.Kind == kind, ct) is { } open)
        {
            db.Tell(open.Clear(clock.GetUtcNow()), open.Id, Actor.System);
        }
    }

    private IQueryable<Alert> Open() => db.Set<Alert>().Where(alert => alert.Status != AlertStatus.Cleared
        && (alert.Kind == AlertKind.PagesCrowded || alert.Kind == AlertKind.PagesFailing));

    private static Finding Of(AlertKind kind, int count) => new(
        kind,
        kind.ToString(),
        kind == AlertKind.PagesFailing ? AlertSeverity.Critical : AlertSeverity.Warning,
        count)
    {
        Link = "/system",
    };
}
