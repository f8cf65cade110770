namespace CreatorFlow.Channels.Contracts;

/// <summary>
/// What calls to a channel are about: what fails together, and is limited together. Kept as text; never rename one.
/// </summary>
public enum CallFamily
{
    /// <summary>Consents, shops and subscriptions of webhooks.</summary>
    Access,

    /// <summary>Shipments, packages and their papers.</summary>
    Shipping,

    /// <summary>Cancellations and returns.</summary>
    Cancellations,

    /// <summary>Numbers of units, and prices.</summary>
    Stock,

    /// <summary>Orders.</summary>
    Orders,

    /// <summary>Products, warehouses and delivery options.</summary>
    Catalogue,

    /// <summary>Statements and payments.</summary>
    Finance,

    /// <summary>Figures about shops, products and content.</summary>
    Analytics,
}
