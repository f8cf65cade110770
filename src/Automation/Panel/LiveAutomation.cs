using CreatorFlow.Automation.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Live;

namespace CreatorFlow.Automation.Panel;

/// <summary>How the automation is doing, every few seconds.</summary>
internal sealed class LiveAutomation(IAutomationSwitch rule, IAutomationLog log, TimeProvider clock) : ILiveValues
{
    private const int MostActs = 200;

    public string Channel => AutomationLive.Status;

    public string Permission => Permissions.AutomationRead;

    public Type Payload => typeof(AutomationNow);

    public IReadOnlyCollection<string> Kinds => [nameof(AutomationPaused), nameof(AutomationResumed)];

    public TimeSpan? Every => TimeSpan.FromSeconds(10);

    public async Task<object> Compute(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - TimeSpan.FromHours(1);
        var acts = (await log.Latest(MostActs, ct)).Where(act => act.At > since).ToList();
        return new AutomationNow(
            await rule.IsPaused(ct),
            acts.Count(act => act.Kind == AutomationActKind.Ship),
            acts.Count(act => act.Kind == AutomationActKind.Label),
            acts.Count(act => act.Kind == AutomationActKind.NoLabel));
    }
}
