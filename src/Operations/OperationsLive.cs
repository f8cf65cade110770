using CreatorFlow.Identity.Contracts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Operations;

/// <summary>What browsers hear of alerts.</summary>
internal static class OperationsLive
{
    public const string Critical = "alerts:critical_events";
    public const string All = "alerts:unified_notifications";

    /// <summary>The facts after which the alerts differ.</summary>
    public static readonly string[] Kinds =
    [
        nameof(AlertRaised), nameof(AlertRepeated), nameof(AlertAcknowledged), nameof(AlertSnoozed),
        nameof(AlertCleared),
    ];

    public static IServiceCollection AddLiveChannels(this IServiceCollection services) => services
        .AddSingleton(new LiveChannel(Critical, Permissions.AlertsRead, [nameof(AlertRaised)], Urgent))
        .AddSingleton(new LiveChannel(All, Permissions.AlertsRead, Kinds, Any))
        .AddLiveValues<AlertValues>();

    private static (string Name, object Data)? Urgent(Fact fact) =>
        fact.Body<AlertRaised>().Severity == AlertSeverity.Critical ? ("raised", NewsOf(fact)) : null;

    private static (string Name, object Data)? Any(Fact fact) => fact.Kind switch
    {
        nameof(AlertRaised) => ("raised", NewsOf(fact)),
        nameof(AlertRepeated) => ("repeated", NewsOf(fact)),
        nameof(AlertAcknowledged) => ("acknowledged", NewsOf(fact)),
        nameof(AlertSnoozed) => ("snoozed", NewsOf(fact)),
        _ => ("cleared", NewsOf(fact)),
    };

    private static AlertNews NewsOf(Fact fact)
    {
        var body = fact.Body<Body>();
        return new(fact.SubjectId, body.Kind, body.Severity, body.Count);
    }

    private sealed record Body(AlertKind Kind, AlertSeverity Severity, int Count);
}

/// <summary>How many alerts ask for somebody.</summary>
internal sealed class AlertValues(IAlertBoard board) : ILiveValues
{
    public string Channel => OperationsLive.All;

    public string Permission => Permissions.AlertsRead;

    public IReadOnlyCollection<string> Kinds => OperationsLive.Kinds;

    public async Task<IReadOnlyDictionary<string, object>> Compute(CancellationToken ct)
    {
        var now = await board.Now(ct);
        return new Dictionary<string, object> { ["open"] = now.Open, ["critical"] = now.Critical };
    }
}
