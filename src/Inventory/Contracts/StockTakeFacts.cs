namespace CreatorFlow.Inventory.Contracts;

/// <summary>Where a stock take stands. Kept as text; never rename one.</summary>
public enum StockTakeStatus
{
    /// <summary>People count.</summary>
    Open,

    /// <summary>The counting is over; somebody who may is to look at it.</summary>
    Submitted,

    /// <summary>What was found is in the ledger.</summary>
    Booked,

    /// <summary>Called off; nothing was changed.</summary>
    Cancelled,
}

/// <summary>Fact: a stock take began; the subject is the stock take, as of the other facts.</summary>
public sealed record StockTakeOpened(int Number, int Lines);

/// <summary>Fact: lines of a stock take were counted.</summary>
public sealed record StockTakeCounted(int Number, int Lines);

/// <summary>Fact: a stock take went on.</summary>
public sealed record StockTakeMoved(int Number, StockTakeStatus From, StockTakeStatus To);
