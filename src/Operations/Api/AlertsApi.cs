using CreatorFlow.Identity.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Operations.Show;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Operations.Api;

/// <summary>An alert for programs; the text is in the language asked for.</summary>
internal sealed record AlertJson(
    Guid Id,
    AlertKind Kind,
    AlertSeverity Severity,
    AlertStatus Status,
    int Count,
    string Subject,
    string Text,
    string Next,
    string Link,
    string? Detail,
    DateTimeOffset FirstRaisedAt,
    DateTimeOffset LastRaisedAt,
    string? AcknowledgedBy,
    DateTimeOffset? AcknowledgedAt,
    DateTimeOffset? SnoozedUntil,
    DateTimeOffset? ClearedAt)
{
    public static AlertJson Of(Alert alert) => new(
        alert.Id, alert.Kind, alert.Severity, alert.Status, alert.Count, alert.Subject,
        AlertText.Title(alert.Kind, alert.Count), AlertText.Next(alert.Kind), alert.Link, alert.Detail,
        alert.FirstRaisedAt, alert.LastRaisedAt, alert.AcknowledgedBy, alert.AcknowledgedAt, alert.SnoozedUntil,
        alert.ClearedAt);
}

/// <summary>A page of alerts, the gravest first.</summary>
/// <param name="Matching">How many match in all.</param>
internal sealed record AlertListJson(IReadOnlyList<AlertJson> Alerts, int Page, int Matching);

/// <summary>The body of a snooze: quiet until then.</summary>
internal sealed record SnoozeBody(DateTimeOffset Until);

/// <summary>The alerts for programs.</summary>
internal static class AlertsApi
{
    private const int MaxLimit = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/alerts", "Alerts");

        api.MapGet("", List).RequirePermission(Permissions.AlertsRead);
        api.MapPost("/{id:guid}/acknowledge", Acknowledge).RequirePermission(Permissions.AlertsManage);
        api.MapPost("/{id:guid}/snooze", Snooze).RequirePermission(Permissions.AlertsManage);
    }

    private static async Task<IResult> List(
        AlertList list, string? view, string? severity, int? page, int? limit, CancellationToken ct)
    {
        var filter = AlertFilter.Of(view, severity, page);
        var found = await list.Page(filter, Math.Clamp(limit ?? AlertList.RowsPerPage, 1, MaxLimit), ct);
        return Results.Ok(new AlertListJson([.. found.Rows.Select(AlertJson.Of)], filter.Page, found.Matching));
    }

    private static async Task<IResult> Acknowledge(
        Guid id, AcknowledgeAlerts acknowledge, AlertList list, ICurrentActor me, CancellationToken ct) =>
        await Answer(await acknowledge.Run(new([id], null), me.Actor, ct), id, list, ct);

    private static async Task<IResult> Snooze(
        Guid id, SnoozeBody body, SnoozeAlerts snooze, AlertList list, ICurrentActor me, CancellationToken ct) =>
        await Answer(await snooze.Run(new([id], null), body.Until.ToUniversalTime(), me.Actor, ct), id, list, ct);

    private static async Task<IResult> Answer(Result<int> done, Guid id, AlertList list, CancellationToken ct) =>
        done.Refused(out var problem, out _)
            ? new Refusal(problem)
            : Results.Ok(AlertJson.Of((await list.One(id, ct))!));
}
