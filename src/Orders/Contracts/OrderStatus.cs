namespace CreatorFlow.Orders.Contracts;

/// <summary>Where an order stands with us.</summary>
public enum OrderStatus
{
    /// <summary>Not imported yet: the state before the first.</summary>
    None,

    /// <summary>Reserved; the channel has not released it (the buyer may still cancel freely).</summary>
    OnHold,

    /// <summary>Not enough stock; reserved by itself as soon as there is.</summary>
    NoStock,

    /// <summary>Held by a person.</summary>
    Held,

    /// <summary>Released and reserved: to ship.</summary>
    Ready,

    /// <summary>A label is being bought.</summary>
    Labelling,

    /// <summary>Labelled and out of our stock; not yet scanned by the carrier.</summary>
    Shipped,

    /// <summary>Scanned by the carrier.</summary>
    InTransit,

    /// <summary>With the buyer.</summary>
    Delivered,

    /// <summary>Cancelled; nothing is kept for it.</summary>
    Cancelled,
}
