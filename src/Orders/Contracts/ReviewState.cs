namespace CreatorFlow.Orders.Contracts;

/// <summary>Whether an order needs a second look before it ships. Kept as text; never rename one.</summary>
public enum ReviewState
{
    /// <summary>Nothing about it is unusual.</summary>
    None,

    /// <summary>It waits for approval and is not shipped before.</summary>
    Open,

    /// <summary>As many people approved it as it needs.</summary>
    Approved,

    /// <summary>A person rejected it: it is not shipped.</summary>
    Rejected,
}
