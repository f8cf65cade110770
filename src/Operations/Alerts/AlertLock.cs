using CreatorFlow.Platform.Data;

namespace CreatorFlow.Operations.Alerts;

/// <summary>
/// Lets one transaction at a time change the alerts of a workspace, so that two nodes that find the same cause at once
/// raise one alert. Taken first of all.
/// </summary>
internal static class AlertLock
{
    public static Task Take(AppDb db, CancellationToken ct) => db.OnlyOneWithKey("alerts", ct);
}
