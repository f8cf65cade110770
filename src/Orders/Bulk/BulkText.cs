using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Bulk;

/// <summary>Bulk operations in words.</summary>
internal static class BulkText
{
    /// <summary>"Hold 12 orders".</summary>
    public static string Act(BulkKind kind, int count) => OrdersWords.BulkAct(BulkKinds.NameOf(kind), Orders(count));

    /// <summary>"Hold".</summary>
    public static string Verb(BulkKind kind) => OrdersWords.BulkVerb(BulkKinds.NameOf(kind));

    public static string Orders(int count) => OrdersWords.BulkOrders(count);

    /// <summary>"12 orders are held.": what the preview promises.</summary>
    public static string Effect(BulkKind kind, int count) =>
        OrdersWords.BulkEffect(BulkKinds.NameOf(kind), Orders(count));

    public static string StateOf(BulkOperation operation) => operation.State switch
    {
        BulkState.Running => OrdersWords.BulkRunning,
        BulkState.Stopping => OrdersWords.BulkStopping,
        BulkState.Stopped => OrdersWords.BulkStopped,
        _ => OrdersWords.BulkDone,
    };

    public static string IconOf(BulkKind kind) => kind switch
    {
        BulkKind.Hold => Icons.Hold,
        BulkKind.Release => Icons.Play,
        BulkKind.Ship => Icons.Truck,
        BulkKind.StopLabels => Icons.Undo,
        BulkKind.Cancel => Icons.Cancelled,
        BulkKind.Urgent or BulkKind.NotUrgent => Icons.Bolt,
        BulkKind.Note or BulkKind.TakeNotesAway => Icons.Document,
        _ => Icons.Tag,
    };

    /// <summary>What the field for the text asks.</summary>
    public static string FieldOf(BulkKind kind) => kind switch
    {
        BulkKind.Tag or BulkKind.Untag => OrdersWords.BulkTagLabel,
        BulkKind.Note => OrdersWords.BulkNoteLabel,
        _ => OrdersWords.ReasonLabel,
    };

    public static (string Text, string Icon, Tone Tone) LookOf(BulkResult result) => result switch
    {
        BulkResult.Done => (OrdersWords.ResultDone, Icons.Check, Tone.Good),
        BulkResult.Refused => (OrdersWords.ResultRefused, Icons.Bad, Tone.Bad),
        BulkResult.Skipped => (OrdersWords.ResultSkipped, Icons.Remove, Tone.Neutral),
        BulkResult.Undone => (OrdersWords.ResultUndone, Icons.Undo, Tone.Info),
        _ => (OrdersWords.ResultWaiting, Icons.Waiting, Tone.Neutral),
    };

    /// <summary>Why so many refuse: where they stand, or what they lack.</summary>
    public static string WhyNot(BulkRefusals refused) =>
        OrdersWords.BulkWhyNot(Orders(refused.Count), refused.Code.Split('.')[^1], refused.Status?.ToString() ?? "");
}
