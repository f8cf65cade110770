namespace CreatorFlow.Inventory.Contracts;

/// <summary>What becomes of an order whose units are not there. Kept as text; never rename one.</summary>
public enum ShortageRule
{
    /// <summary>It waits, and nothing is offered that is not there.</summary>
    Hold,

    /// <summary>It waits as a back-order; so many more may be ordered before the units are there.</summary>
    BackOrder,

    /// <summary>It goes on; so many units may be owed before the units are there.</summary>
    Allow,
}
