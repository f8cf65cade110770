using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Checks;

namespace CreatorFlow.Operations.Watch;

/// <summary>Work that the program gave up and that a person must retry or drop.</summary>
internal sealed class WatchWork(DeadLetters letters) : IWatch
{
    public string Name => "work";

    public IReadOnlyCollection<AlertKind> Kinds { get; } = [AlertKind.WorkGivenUp];

    public IReadOnlyCollection<string> Facts { get; } = [];

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct) =>
        (await letters.Count(ct)).All is var count and > 0
            ?
            [
                new(AlertKind.WorkGivenUp, nameof(AlertKind.WorkGivenUp), AlertSeverity.Critical, count)
                {
                    Link = "/system",
                },
            ]
            : [];
}
