using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Bulk;

/// <summary>What is done to each order of a bulk operation. Kept as text; never rename one.</summary>
internal enum BulkKind
{
    /// <summary>Stop them, with a reason.</summary>
    Hold,

    /// <summary>Let held ones go on.</summary>
    Release,

    /// <summary>Ask for their labels.</summary>
    Ship,

    /// <summary>Take that back, while the labels are not bought.</summary>
    StopLabels,

    /// <summary>Cancel them, with a reason.</summary>
    Cancel,

    /// <summary>Put a tag on them.</summary>
    Tag,

    /// <summary>Take a tag off them.</summary>
    Untag,

    /// <summary>Let them overtake the others.</summary>
    Urgent,

    /// <summary>Take that back.</summary>
    NotUrgent,

    /// <summary>Write a note on them.</summary>
    Note,

    /// <summary>Take the notes of a bulk operation away; only as its undo.</summary>
    TakeNotesAway,
}

/// <summary>What holds for each kind.</summary>
internal static class BulkKinds
{
    /// <summary>What a person may start.</summary>
    public static IReadOnlyList<BulkKind> Startable { get; } =
        [.. Enum.GetValues<BulkKind>().Where(kind => kind != BulkKind.TakeNotesAway)];

    /// <summary>The name in addresses, forms and the API: "hold", "stop_labels".</summary>
    public static string NameOf(BulkKind kind) => kind switch
    {
        BulkKind.Hold => "hold",
        BulkKind.Release => "release",
        BulkKind.Ship => "ship",
        BulkKind.StopLabels => "stop_labels",
        BulkKind.Cancel => "cancel",
        BulkKind.Tag => "tag",
        BulkKind.Untag => "untag",
        BulkKind.Urgent => "urgent",
        BulkKind.NotUrgent => "not_urgent",
        BulkKind.Note => "note",
        _ => "take_notes_away",
    };

    /// <summary>The startable kind of this name; null when there is none.</summary>
    public static BulkKind? Named(string? name) => Startable
        .Where(kind => NameOf(kind) == name).Select(kind => (BulkKind?)kind).FirstOrDefault();

    /// <summary>What a person must hold to start it, to stop it and to undo it.</summary>
    public static string PermissionOf(BulkKind kind) => kind switch
    {
        BulkKind.Hold or BulkKind.Release => Permissions.OrdersHold,
        BulkKind.Ship or BulkKind.StopLabels => Permissions.OrdersShip,
        BulkKind.Cancel => Permissions.OrdersCancel,
        _ => Permissions.OrdersMark,
    };

    /// <summary>What undoes it; null when nothing does.</summary>
    public static BulkKind? UndoOf(BulkKind kind) => kind switch
    {
        BulkKind.Hold => BulkKind.Release,
        BulkKind.Release => BulkKind.Hold,
        BulkKind.Ship => BulkKind.StopLabels,
        BulkKind.Tag => BulkKind.Untag,
        BulkKind.Untag => BulkKind.Tag,
        BulkKind.Urgent => BulkKind.NotUrgent,
        BulkKind.NotUrgent => BulkKind.Urgent,
        BulkKind.Note => BulkKind.TakeNotesAway,
        _ => null,
    };

    /// <summary>True when it asks for a reason, a tag or a note.</summary>
    public static bool WantsText(BulkKind kind) =>
        kind is BulkKind.Hold or BulkKind.Cancel or BulkKind.Tag or BulkKind.Untag or BulkKind.Note;

    /// <summary>True when the refusal says no more than that the order is so already.</summary>
    public static bool IsSoAlready(Problem problem) => problem.Code switch
    {
        "orders.already_tagged" or "orders.not_tagged" => true,
        "orders.already_urgent" or "orders.not_urgent" => true,
        "orders.cannot_hold" => Is(problem, OrderStatus.Held),
        "orders.cannot_cancel" => Is(problem, OrderStatus.Cancelled),
        "orders.not_ready" => Is(problem, OrderStatus.Labelling),
        _ => false,
    };

    private static bool Is(Problem problem, OrderStatus status) =>
        problem.Facts.TryGetValue("status", out var own) && own.ToString() == status.ToString();
}
