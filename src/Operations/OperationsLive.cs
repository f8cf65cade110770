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
        .AddSingleton(new LiveChannel(
            Critical, Permissions.AlertsRead, LiveEvent.On("raised", Urgent, nameof(AlertRaised))))
        .AddSingleton(new LiveChannel(
            All,
            Permissions.AlertsRead,
            LiveEvent.On("raised", NewsOf, nameof(AlertRaised)),
            LiveEvent.On("repeated", NewsOf, nameof(AlertRepeated)),
            LiveEvent.On("acknowledged", NewsOf, nameof(AlertAcknowledged)),
            LiveEvent.On("snoozed", NewsOf, nameof(AlertSnoozed)),
            LiveEvent.On("cleared", NewsOf, nameof(AlertCleared))))
        .AddLiveValues<AlertValues>();

    private static AlertNews? Urgent(Fact fact) =>
        fact.Body<AlertRaised>().Severity == AlertSeverity.Critical ? NewsOf(fact) : null;

    private static AlertNews? NewsOf(Fact fact)
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

    public Type Payload => typeof(AlertCounts);

    public async Task<object> Compute(CancellationToken ct)
    {
        var now = await board.Now(ct);
        return new AlertCounts(now.Open, now.Critical);
    }
}
