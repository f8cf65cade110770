namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>How a package leaves. Source: fact sheet 4.5.</summary>
public sealed record ShipPackage
{
    /// <summary>For shipping many: which package; left out for a single one.</summary>
    public string? Id { get; init; }

    /// <summary>PICKUP or DROP_OFF.</summary>
    public string? HandoverMethod { get; init; }

    /// <summary>One of those that were offered.</summary>
    public PickupSlot? PickupSlot { get; init; }

    /// <summary>For packages that the seller's own carrier takes.</summary>
    public SelfShipment? SelfShipment { get; init; }
}

/// <summary>The seller's own carrier and its number.</summary>
public sealed record SelfShipment
{
    public required string TrackingNumber { get; init; }

    public required string ShippingProviderId { get; init; }
}

/// <summary>Many packages to ship at once.</summary>
public sealed record ShipPackages
{
    public required IReadOnlyList<ShipPackage> Packages { get; init; }
}

/// <summary>Which packages were not shipped. All others were.</summary>
public sealed class PackagesShipped : PartialAnswer;
