using CreatorFlow.Identity.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Operations.Watch;

/// <summary>
/// Somebody tries passwords until the account is locked. Each try counts; an hour without one, and it is over.
/// </summary>
internal sealed class WatchSignIns(AppDb db, RaiseAlert raise, TimeProvider clock) : IWatch, IReaction
{
    public static readonly TimeSpan OverAfter = TimeSpan.FromHours(1);

    private const string LockedOut = "locked_out";

    public string Name => "operations.watch_sign_ins";

    IReadOnlyCollection<AlertKind> IWatch.Kinds { get; } = [AlertKind.SignInAttacked];

    IReadOnlyCollection<string> IReaction.Kinds { get; } = [nameof(SignInRefused)];

    public IReadOnlyCollection<string> Facts { get; } = [];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        foreach (var tries in facts.Where(IsAttack).GroupBy(fact => fact.SubjectId).OrderBy(own => own.Key))
        {
            await raise.Run(Of(tries.Key, [.. tries]), ct);
            await db.SaveChangesAsync(ct);
        }
    }

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - OverAfter;
        var going = await db.Set<Alert>().AsNoTracking()
            .Where(alert => alert.Kind == AlertKind.SignInAttacked && alert.Status != AlertStatus.Cleared
                && alert.LastRaisedAt > since)
            .ToListAsync(ct);
        return
        [
            .. going.Select(alert => new Finding(alert.Kind, alert.Key, alert.Severity, alert.Count)
            {
                Subject = alert.Subject,
                Link = alert.Link,
                Detail = alert.Detail,
            }),
        ];
    }

    private static bool IsAttack(Fact fact) => fact.Body<SignInRefused>().Cause == LockedOut;

    private static Finding Of(Guid person, List<Fact> tries) => new(
        AlertKind.SignInAttacked, $"{AlertKind.SignInAttacked}:{person:N}", AlertSeverity.Critical, tries.Count)
    {
        Link = "",
        Detail = string.Join(
            ", ", tries.Select(fact => fact.Body<SignInRefused>().Address).Where(own => own.Length > 0).Distinct()),
    };
}
