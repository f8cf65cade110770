using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;

namespace CreatorFlow.Operations.Watch;

/// <summary>
/// Lets a watcher look soon after a fact that concerns it; facts of a burst are looked at together. A new workspace
/// gets its rounds.
/// </summary>
internal sealed class LookAfterFacts(IEnumerable<IWatch> all, IJobQueue jobs, TimeProvider clock) : IReaction
{
    private static readonly TimeSpan Burst = TimeSpan.FromMilliseconds(500);

    private readonly List<IWatch> watches = [.. all];

    public string Name => "operations.look_after_facts";

    public IReadOnlyCollection<string> Kinds =>
        [.. watches.SelectMany(watch => watch.Facts).Append(nameof(WorkspaceCreated)).Distinct()];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        if (facts.Any(fact => fact.Is<WorkspaceCreated>()))
        {
            await jobs.Enqueue(LookForTrouble.Rounds, ct);
        }

        var soon = clock.GetUtcNow() + Burst;
        await jobs.Enqueue(
            [
                .. watches.Where(watch => facts.Any(fact => watch.Facts.Contains(fact.Kind) && watch.Concerns(fact)))
                    .Select(watch => LookForTrouble.New(watch.Name) with { DueAt = soon }),
            ],
            ct);
    }
}
