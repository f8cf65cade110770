using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Live;

namespace CreatorFlow.Web.Live;

/// <summary>How quick pages were for those who read them, by kind of page.</summary>
/// <param name="Pages">Kinds of pages that were measured in the last hour, ascending.</param>
internal sealed record PerformanceNow(IReadOnlyList<PagePace> Pages);

/// <summary>Three of four visits were at least so quick; times in milliseconds, null when none was told.</summary>
/// <param name="Page">
/// "home", "orders", "order", "stock", "sku", "channels", "labels", "alerts", "settings", "other".
/// </param>
/// <param name="Visits">Visits that were measured; the latest 200 at most.</param>
/// <param name="Fcp">First contentful paint.</param>
/// <param name="Lcp">Largest contentful paint.</param>
/// <param name="Inp">The slowest answer to a person's hand.</param>
/// <param name="Cls">How much the page jumped: a number without unit.</param>
/// <param name="Load">Until everything was loaded.</param>
/// <param name="Grade">"ok"; "warning" when loading or painting takes over 3 s, "critical" over 5 s.</param>
internal sealed record PagePace(
    string Page, int Visits, int? Fcp, int? Lcp, int? Inp, decimal? Cls, int? Load, string Grade);

/// <summary>One visit, as the browser measured it; times in milliseconds.</summary>
/// <param name="Path">The address without its query.</param>
internal sealed record PageVisit(string? Path, int? Fcp, int? Lcp, int? Inp, decimal? Cls, int? Load);

/// <summary>dashboard:performance_metrics.</summary>
internal sealed class LivePace(PageVitals vitals, AppDb db) : ILiveValues
{
    public string Channel => "dashboard:performance_metrics";

    public string Permission => Permissions.OperationsRead;

    public Type Payload => typeof(PerformanceNow);

    public IReadOnlyCollection<string> Kinds => [];

    public TimeSpan? Every => TimeSpan.FromSeconds(10);

    public Task<object> Compute(CancellationToken ct) =>
        Task.FromResult<object>(new PerformanceNow(vitals.Of(db.Scope.Id)));
}

/// <summary>
/// The latest visits of each workspace's people, kept by this node for an hour. Everything is bounded: what a browser
/// says is worth no more than that.
/// </summary>
internal sealed class PageVitals(TimeProvider clock)
{
    public const string Path = "/vitals";
    public const int MaxBytes = 1_024;
    public const int MaxVisitsAMinute = 120;

    private const int MaxVisits = 200;
    private const int MaxWorkspaces = 2_000;
    private const int MaxMs = 120_000;
    private const int MaxShift = 100;
    private const int WarningMs = 3_000;
    private const int CriticalMs = 5_000;
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);
    private static readonly string[] Kinds = ["orders", "stock", "channels", "labels", "alerts", "settings"];

    private readonly Lock guard = new();
    private readonly Dictionary<Guid, Queue<Kept>> byWorkspace = [];

    /// <summary>False when the workspace told too many in a minute, or the node knows too many workspaces.</summary>
    public bool Take(Guid workspaceId, PageVisit visit)
    {
        lock (guard)
        {
            var now = clock.GetUtcNow();
            var kept = Of(workspaceId, now);

            if (kept is null || kept.Count(own => own.At > now - TimeSpan.FromMinutes(1)) >= MaxVisitsAMinute)
            {
                return false;
            }

            kept.Enqueue(new(now, KindOf(visit.Path ?? ""), visit));

            if (kept.Count > MaxVisits * Kinds.Length)
            {
                kept.Dequeue();
            }

            return true;
        }
    }

    /// <summary>How quick each kind of page was.</summary>
    public IReadOnlyList<PagePace> Of(Guid workspaceId)
    {
        lock (guard)
        {
            return byWorkspace.ContainsKey(workspaceId) && Of(workspaceId, clock.GetUtcNow()) is { } kept
                ? [.. kept.GroupBy(own => own.Page).OrderBy(own => own.Key, StringComparer.Ordinal).Select(PaceOf)]
                : [];
        }
    }

    /// <summary>What kind of page an address is; anything unknown is "other".</summary>
    public static string KindOf(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [] => "home",
            ["orders", _, ..] => "order",
            ["stock", _, ..] => "sku",
            [var first, ..] when Kinds.Contains(first) => first,
            _ => "other",
        };
    }

    /// <summary>POST /vitals.</summary>
    public static IResult Endpoint(PageVisit visit, PageVitals vitals, ICurrentActor actor) =>
        !IsSound(visit) ? Results.UnprocessableEntity()
        : vitals.Take(actor.WorkspaceId, visit) ? Results.NoContent()
        : Results.StatusCode(StatusCodes.Status429TooManyRequests);

    private static bool IsSound(PageVisit visit) =>
        new[] { visit.Fcp, visit.Lcp, visit.Inp, visit.Load }.All(ms => ms is null or (>= 0 and <= MaxMs))
        && visit.Cls is null or (>= 0 and <= MaxShift);

    private Queue<Kept>? Of(Guid workspaceId, DateTimeOffset now)
    {
        if (!byWorkspace.TryGetValue(workspaceId, out var kept))
        {
            foreach (var gone in byWorkspace.Where(own => own.Value.All(visit => visit.At < now - KeptFor)).ToList())
            {
                byWorkspace.Remove(gone.Key);
            }

            return byWorkspace.Count < MaxWorkspaces ? byWorkspace[workspaceId] = new() : null;
        }

        while (kept.TryPeek(out var first) && first.At < now - KeptFor)
        {
            kept.Dequeue();
        }

        return kept;
    }

    private static PagePace PaceOf(IGrouping<string, Kept> own)
    {
        var latest = own.Select(kept => kept.Visit).TakeLast(MaxVisits).ToList();
        var (lcp, load) = (ThreeOfFour(latest, visit => visit.Lcp), ThreeOfFour(latest, visit => visit.Load));
        var slowest = Math.Max(lcp ?? 0, load ?? 0);
        return new(
            own.Key,
            latest.Count,
            ThreeOfFour(latest, visit => visit.Fcp),
            lcp,
            ThreeOfFour(latest, visit => visit.Inp),
            ThreeOfFour(latest, visit => visit.Cls),
            load,
            slowest > CriticalMs ? "critical" : slowest > WarningMs ? "warning" : "ok");
    }

    private static T? ThreeOfFour<T>(IEnumerable<PageVisit> visits, Func<PageVisit, T?> of) where T : struct
    {
        var told = visits.Select(of).OfType<T>().Order().ToList();
        return told.Count == 0 ? null : told[((told.Count * 3) + 3) / 4 - 1];
    }

    private sealed record Kept(DateTimeOffset At, string Page, PageVisit Visit);
}
