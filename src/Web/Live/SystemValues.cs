using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Live;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Web.Live;

/// <summary>The workspace's own queues and this node, in numbers.</summary>
/// <param name="JobsWaiting">Jobs that are due and not taken yet.</param>
/// <param name="Unread">Kept messages of channels not read yet.</param>
/// <param name="MemoryMb">Memory of this node.</param>
/// <param name="Lines">Open lines of this node, of all workspaces.</param>
/// <param name="LinesPercent">Of as many as it serves.</param>
/// <param name="LinesOpened">Lines opened in the last five minutes.</param>
/// <param name="LinesFailed">Tries of the last five minutes that came to nothing.</param>
/// <param name="FeedDelayMs">Milliseconds since the log was last looked at.</param>
internal sealed record HealthMetrics(
    int JobsWaiting,
    int JobsRunning,
    int JobsDead,
    int FactsDead,
    int Unread,
    long MemoryMb,
    int Lines,
    int LinesPercent,
    int LinesOpened,
    int LinesFailed,
    int FeedDelayMs);

/// <summary>How well each part does: "ok", "degraded" or "failing".</summary>
/// <param name="Status">That of the worst part.</param>
/// <param name="Queues">The workspace's own: degraded while something was given up.</param>
/// <param name="Live">This node: degraded near its capacity, failing when more than 5 % of tries fail.</param>
/// <param name="Shops">Degraded while one lost access.</param>
/// <param name="Carrier">Failing while its calls fail.</param>
internal sealed record HealthGrades(string Status, string Queues, string Live, string Shops, string Carrier);

/// <summary>system:health_metrics.</summary>
internal sealed class LiveMetrics(OwnQueues queues, LiveLoad load) : ILiveValues
{
    private const int BytesPerMb = 1024 * 1024;

    public string Channel => "system:health_metrics";

    public string Permission => Permissions.OperationsRead;

    public Type Payload => typeof(HealthMetrics);

    public IReadOnlyCollection<string> Kinds => [nameof(LiveStrained), nameof(LiveRelieved)];

    public TimeSpan? Every => TimeSpan.FromSeconds(5);

    public async Task<object> Compute(CancellationToken ct)
    {
        var own = await queues.Count(ct);
        var now = load.Now();
        return new HealthMetrics(
            own.Waiting, own.Running, own.DeadJobs, own.DeadFacts, own.Unread, Environment.WorkingSet / BytesPerMb,
            now.Open, now.UsedPercent, now.Succeeded, now.Failed, now.DelayMs);
    }
}

/// <summary>system:health_aggregate.</summary>
internal sealed class LiveGrades(
    OwnQueues queues, LiveLoad load, IServiceProvider services) : ILiveValues
{
    public const string Ok = "ok";
    public const string Degraded = "degraded";
    public const string Failing = "failing";
    private const int NearCapacityPercent = 80;
    private const int MostFailedPercent = 5;

    public string Channel => "system:health_aggregate";

    public string Permission => Permissions.OperationsRead;

    public Type Payload => typeof(HealthGrades);

    public IReadOnlyCollection<string> Kinds =>
    [
        nameof(LiveStrained), nameof(LiveRelieved), nameof(CarrierFailing), nameof(CarrierRecovered),
        nameof(CarrierAccountSet), nameof(ShopConnected), nameof(ShopDisconnected), nameof(ShopLostAccess),
    ];

    public TimeSpan? Every => TimeSpan.FromSeconds(10);

    public async Task<object> Compute(CancellationToken ct)
    {
        var own = await queues.Count(ct);
        var ofQueues = own.DeadJobs + own.DeadFacts > 0 ? Degraded : Ok;
        var ofLive = OfLive(load.Now());
        var ofShops = await Of<PlatformNow>(ct) is { NeedReconnect: > 0 } ? Degraded : Ok;
        var ofCarrier = await Of<CarrierNow>(ct) is { Working: false } ? Failing : Ok;
        string[] all = [ofQueues, ofLive, ofShops, ofCarrier];
        var worst = all.Contains(Failing) ? Failing : all.Contains(Degraded) ? Degraded : Ok;
        return new HealthGrades(worst, ofQueues, ofLive, ofShops, ofCarrier);
    }

    private static string OfLive(LiveLoadNow now) =>
        now.IsEmergency || now.FailedPercent > MostFailedPercent ? Failing
        : now.UsedPercent >= NearCapacityPercent ? Degraded
        : Ok;

    private async Task<T?> Of<T>(CancellationToken ct) where T : class =>
        services.GetServices<ILiveValues>().FirstOrDefault(own => own.Payload == typeof(T)) is { } found
            ? (T)await found.Compute(ct)
            : null;
}

/// <summary>What an owner looks at: who is here, and what was given up.</summary>
/// <param name="PeopleHere">Different people of the workspace with an open page, on this node.</param>
/// <param name="Pages">Their open lines.</param>
internal sealed record AdminNow(int PeopleHere, int Pages, int JobsWaiting, int JobsDead, int FactsDead);

/// <summary>dashboard:admin_updates.</summary>
internal sealed class LiveAdmin(OwnQueues queues, ILiveAudience audience, AppDb db) : ILiveValues
{
    public string Channel => "dashboard:admin_updates";

    public string Permission => Permissions.SettingsRead;

    public Type Payload => typeof(AdminNow);

    public IReadOnlyCollection<string> Kinds => [nameof(SignedIn), nameof(SignedOut), nameof(MemberAdded)];

    public TimeSpan? Every => TimeSpan.FromSeconds(10);

    public async Task<object> Compute(CancellationToken ct)
    {
        var own = await queues.Count(ct);
        var here = audience.In(db.Scope.Id);
        return new AdminNow(here.People, here.Lines, own.Waiting, own.DeadJobs, own.DeadFacts);
    }
}
