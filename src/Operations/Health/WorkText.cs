using CreatorFlow.Platform.Checks;

namespace CreatorFlow.Operations.Health;

/// <summary>Work of one sort, as a person would call it.</summary>
internal sealed record WorkLine(
    string Text, int Waiting, int Running, int Later, int GivenUp, DateTimeOffset? OldestDueAt);

/// <summary>Says what the program works on without the program's own words.</summary>
internal static class WorkText
{
    /// <summary>Longest names first: the first that a kind begins with is it.</summary>
    private static IReadOnlyList<(string Prefix, string Text)> Sorts =>
    [
        ("channels.push_stock", OperationsWords.WorkStock),
        ("channels.reconcile_stock", OperationsWords.WorkStock),
        ("channels.refresh_tokens", OperationsWords.WorkShops),
        ("channels.", OperationsWords.WorkLooking),
        ("inbox:", OperationsWords.WorkIncoming),
        ("shipping.track", OperationsWords.WorkParcels),
        ("shipping.", OperationsWords.WorkLabels),
        ("orders.", OperationsWords.WorkOrders),
        ("automation.", OperationsWords.WorkAutomation),
        ("operations.", OperationsWords.WorkWatching),
    ];

    /// <summary>The queues by sort, those with something given up or waiting first.</summary>
    public static IReadOnlyList<WorkLine> Of(IEnumerable<QueueOfKind> queues)
    {
        var sorts = Sorts;
        return
        [
            .. queues.GroupBy(own => TextOf(own.Kind, sorts))
                .Select(same => new WorkLine(
                    same.Key, same.Sum(own => own.Waiting), same.Sum(own => own.Running), same.Sum(own => own.Later),
                    same.Sum(own => own.GivenUp), same.Min(own => own.OldestDueAt)))
                .OrderByDescending(own => own.GivenUp).ThenByDescending(own => own.Waiting)
                .ThenBy(own => own.Text, StringComparer.CurrentCulture),
        ];
    }

    private static string TextOf(string kind, IReadOnlyList<(string Prefix, string Text)> sorts) =>
        sorts.FirstOrDefault(own => kind.StartsWith(own.Prefix, StringComparison.Ordinal)).Text
        ?? OperationsWords.WorkOther;
}
