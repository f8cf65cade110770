using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Checks;

namespace CreatorFlow.Operations.Health;

/// <summary>Work of one sort, as a person would call it.</summary>
internal sealed record WorkLine(
    string Text, int Waiting, int Running, int Later, int GivenUp, DateTimeOffset? OldestDueAt);

/// <summary>Says what the program works on without the program's own words.</summary>
internal static class WorkText
{
    /// <summary>The queues by sort, those with something given up or waiting first.</summary>
    public static IReadOnlyList<WorkLine> Of(IEnumerable<QueueOfKind> queues)
    {
        return
        [
            .. queues.GroupBy(own => WorkNames.Of(own.Kind))
                .Select(same => new WorkLine(
                    same.Key, same.Sum(own => own.Waiting), same.Sum(own => own.Running), same.Sum(own => own.Later),
                    same.Sum(own => own.GivenUp), same.Min(own => own.OldestDueAt)))
                .OrderByDescending(own => own.GivenUp).ThenByDescending(own => own.Waiting)
                .ThenBy(own => own.Text, StringComparer.CurrentCulture),
        ];
    }
}
