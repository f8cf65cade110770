namespace CreatorFlow.Operations.Contracts;

/// <summary>What a person calls a kind of job, or a reaction, in the language at hand.</summary>
public static class WorkNames
{
    /// <summary>Longest names first: the first that a kind begins with is it.</summary>
    private static IReadOnlyList<(string Prefix, string Text)> Sorts =>
    [
        ("channels.push_stock", OperationsWords.WorkStock),
        ("channels.reconcile_stock", OperationsWords.WorkStock),
        ("channels.refresh_tokens", OperationsWords.WorkShops),
        ("channels.run_checks", OperationsWords.WorkShops),
        ("channels.", OperationsWords.WorkLooking),
        ("inbox:", OperationsWords.WorkIncoming),
        ("shipping.track", OperationsWords.WorkParcels),
        ("shipping.", OperationsWords.WorkLabels),
        ("orders.run_bulk", OperationsWords.WorkBulk),
        ("orders.", OperationsWords.WorkOrders),
        ("inventory.", OperationsWords.WorkInventory),
        ("automation.", OperationsWords.WorkAutomation),
        ("operations.", OperationsWords.WorkWatching),
        ("platform.retry_fact", OperationsWords.WorkRetry),
    ];

    /// <summary>The name of a kind; work of no known sort has one as well.</summary>
    public static string Of(string kind) =>
        Sorts.FirstOrDefault(own => kind.StartsWith(own.Prefix, StringComparison.Ordinal)).Text
        ?? OperationsWords.WorkOther;
}
