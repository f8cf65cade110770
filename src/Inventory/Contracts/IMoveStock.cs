using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Contracts;

/// <summary>The one way by which units come into the house or leave it other than with an order.</summary>
public interface IMoveStock
{
    /// <summary>
    /// Changes what is on hand of many SKUs, in the caller's transaction: levels, ledger and facts, all or none, or
    /// line by line when the move says so. Nothing goes below what is reserved. Units that become free go to waiting
    /// orders, and the channels hear of it.
    /// </summary>
    Task<Result<StockMoved>> Run(StockMove move, Actor by, CancellationToken ct);
}

/// <summary>What is to be moved, and why.</summary>
/// <param name="Lines">In the order given; a SKU may stand more than once.</param>
public sealed record StockMove(MovementKind Kind, IReadOnlyList<StockMoveLine> Lines)
{
    /// <summary>What led to it, when a person chose one.</summary>
    public MoveCause? Cause { get; init; }

    /// <summary>More of it: words a person typed, or a reason with its facts.</summary>
    public Reason? Why { get; init; }

    /// <summary>The order or document behind it; null when the move stands for itself.</summary>
    public Guid? ReferenceId { get; init; }

    /// <summary>Lines that cannot be are left out and named; else one of them refuses all.</summary>
    public bool EachLine { get; init; }
}

/// <summary>One SKU at one location.</summary>
/// <param name="Units">Units that come, or leave when negative; or, as a level, what is on hand then.</param>
/// <param name="Location">Null for the main location.</param>
/// <param name="IsLevel">The units are what is on hand afterwards, not what is added.</param>
public sealed record StockMoveLine(string Sku, int Units, string? Location = null, bool IsLevel = false)
{
    /// <summary>The movement that this one takes back.</summary>
    public Guid? UndoesId { get; init; }

    /// <summary>When somebody counted what this line sets right; null for a level, which is counted now.</summary>
    public DateTimeOffset? CountedAt { get; init; }
}

/// <summary>What became of it.</summary>
/// <param name="Id">By which its movements are found in the ledger: the reference, or one of its own.</param>
/// <param name="Lines">Lines that hold now, in the order given; also those that changed nothing.</param>
/// <param name="Refused">Lines that were left out.</param>
public sealed record StockMoved(Guid Id, IReadOnlyList<MovedLine> Lines, IReadOnlyList<RefusedLine> Refused)
{
    /// <summary>Something is to be committed: a level changed, or units that were owed are so no more.</summary>
    public bool HasChanged { get; init; }
}

/// <summary>One line that was moved.</summary>
/// <param name="Change">Units added to on hand; 0 when that was so already.</param>
public sealed record MovedLine(string Sku, string Location, int Change, int OnHand);

/// <summary>One line that was not, and why.</summary>
public sealed record RefusedLine(string Sku, string Location, Problem Problem);

/// <summary>What moved units into or out of the house. Kept as text; never rename one.</summary>
public enum MovementKind
{
    /// <summary>The stock a SKU came with.</summary>
    FirstStock,

    /// <summary>A person set it right.</summary>
    Adjusted,

    /// <summary>Left with an order.</summary>
    Shipped,

    /// <summary>Thrown away.</summary>
    Scrapped,

    /// <summary>Came from a supplier.</summary>
    Received,

    /// <summary>A stock take found more or fewer.</summary>
    Counted,

    /// <summary>Came back from a buyer.</summary>
    Returned,

    /// <summary>Left for another location.</summary>
    Sent,

    /// <summary>Came from another location.</summary>
    Arrived,

    /// <summary>Took another movement back.</summary>
    Undone,
}

/// <summary>What led a person to change the stock. Kept as text; never rename one.</summary>
public enum MoveCause
{
    /// <summary>Broken or spoiled.</summary>
    Damaged,

    /// <summary>More was there than known.</summary>
    Found,

    /// <summary>Fewer were there than known.</summary>
    Lost,

    /// <summary>The books were wrong.</summary>
    Correction,

    /// <summary>Given away, or sent as a sample.</summary>
    Gift,

    /// <summary>Used in the own business.</summary>
    OwnUse,
}
