using System.Globalization;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Operations.Alerts;

/// <summary>Which alerts are listed.</summary>
internal enum AlertView
{
    /// <summary>What asks for somebody, and what somebody has taken on.</summary>
    Now,

    /// <summary>Quiet until a set time.</summary>
    Snoozed,

    /// <summary>What is over.</summary>
    Cleared,
}

/// <summary>The list as its address says it.</summary>
/// <param name="Severity">Only these; null for all.</param>
/// <param name="Page">From 1.</param>
internal sealed record AlertFilter(AlertView View, AlertSeverity? Severity, int Page)
{
    public const string Path = "/alerts";
    private const int MaxPage = 1_000;

    /// <summary>Reads an address; what it does not know is taken as not said.</summary>
    public static AlertFilter Of(string? view, string? severity, int? page) => new(
        Choice.Of<AlertView>(view) ?? AlertView.Now,
        Choice.Of<AlertSeverity>(severity),
        Math.Clamp(page ?? 1, 1, MaxPage));

    public string Address()
    {
        var query = new Dictionary<string, string?>
        {
            ["view"] = View == AlertView.Now ? null : NameOf(View),
            ["severity"] = Severity is { } severity ? NameOf(severity) : null,
            ["page"] = Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString(Path, query.Where(own => own.Value is not null));
    }

    /// <summary>How a choice stands in addresses: in small letters.</summary>
    public static string NameOf<T>(T choice) where T : struct, Enum =>
        choice.ToString().ToLower(CultureInfo.InvariantCulture);
}

/// <summary>One page of the list.</summary>
/// <param name="Matching">How many match in all.</param>
/// <param name="ByView">How many there are in each view, whatever their severity.</param>
internal sealed record AlertPage(
    IReadOnlyList<Alert> Rows, int Matching, IReadOnlyDictionary<AlertView, int> ByView);

/// <summary>The alerts as people and programs see them, and those that ask for somebody now.</summary>
internal sealed class AlertList(AppDb db) : IAlertBoard
{
    public const int RowsPerPage = 100;

    private const int NewestShown = 5;

    public async Task<AlertPage> Page(AlertFilter filter, int rows, CancellationToken ct)
    {
        var counts = await db.Set<Alert>()
            .GroupBy(alert => alert.Status)
            .Select(same => new { same.Key, Count = same.Count() })
            .ToListAsync(ct);
        var byView = Enum.GetValues<AlertView>().ToDictionary(
            view => view, view => counts.Where(own => StatusesOf(view).Contains(own.Key)).Sum(own => own.Count));
        var matching = Matching(filter);

        // The gravest first; the database knows severities only as words.
        var page = await matching
            .OrderBy(alert => alert.Severity == AlertSeverity.Critical ? 0
                : alert.Severity == AlertSeverity.Warning ? 1 : 2)
            .ThenByDescending(alert => alert.LastRaisedAt).ThenBy(alert => alert.Id)
            .Skip((filter.Page - 1) * rows).Take(rows)
            .AsNoTracking()
            .ToListAsync(ct);
        return new(page, await matching.CountAsync(ct), byView);
    }

    public async Task<AlertBoard> Now(CancellationToken ct)
    {
        var asking = db.Set<Alert>().Where(alert => alert.Status == AlertStatus.Open);
        var counts = await asking
            .GroupBy(alert => alert.Severity)
            .Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(own => own.Key, own => own.Count, ct);

        if (counts.Count == 0)
        {
            return AlertBoard.Quiet;
        }

        var newest = await asking
            .OrderBy(alert => alert.Severity == AlertSeverity.Critical ? 0
                : alert.Severity == AlertSeverity.Warning ? 1 : 2)
            .ThenByDescending(alert => alert.LastRaisedAt).ThenBy(alert => alert.Id)
            .Take(NewestShown)
            .AsNoTracking()
            .ToListAsync(ct);
        return new(
            counts.Values.Sum(),
            counts.GetValueOrDefault(AlertSeverity.Critical),
            [.. newest.Select(alert => alert.ToLine())]);
    }

    public Task<Alert?> One(Guid id, CancellationToken ct) =>
        db.Set<Alert>().AsNoTracking().FirstOrDefaultAsync(alert => alert.Id == id, ct);

    private static AlertStatus[] StatusesOf(AlertView view) => view switch
    {
        AlertView.Now => [AlertStatus.Open, AlertStatus.Acknowledged],
        AlertView.Snoozed => [AlertStatus.Snoozed],
        _ => [AlertStatus.Cleared],
    };

    private IQueryable<Alert> Matching(AlertFilter filter)
    {
        var statuses = StatusesOf(filter.View);
        var alerts = db.Set<Alert>().Where(alert => statuses.Contains(alert.Status));
        return filter.Severity is { } severity ? alerts.Where(alert => alert.Severity == severity) : alerts;
    }
}
