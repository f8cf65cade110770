using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;

namespace CreatorFlow.Automation.Run;

/// <summary>A new workspace gets its round that ships what no fact led to.</summary>
internal sealed class StartWithWorkspace(IJobQueue jobs) : IReaction
{
    public string Name => "automation.start_with_workspace";

    public IReadOnlyCollection<string> Kinds { get; } = [nameof(WorkspaceCreated)];

    public Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct) =>
        jobs.Enqueue([ShipWhatWaits.New], ct);
}
