namespace CreatorFlow.Orders.Contracts;

/// <summary>Where the dispatch deadline of an order comes from. Kept as text; never rename one.</summary>
public enum DeadlineSource
{
    /// <summary>There is none: it is not ours to ship.</summary>
    None,

    /// <summary>The channel states it; that wins over the calendar.</summary>
    Channel,

    /// <summary>Reckoned by the shop's calendar.</summary>
    Calendar,
}
