namespace CreatorFlow.Sandbox.TikTokShop.Scenarios;

/// <summary>A wish for <paramref name="Quantity"/> units of one SKU at a unit price in minor units.</summary>
internal readonly record struct PlannedLine(int Sku, int Quantity, int PriceMinor);

/// <summary>An order as the scenario wants it, with the fate that a buyer will cancel it decided beforehand.</summary>
internal sealed record PlannedOrder(IReadOnlyList<PlannedLine> Lines, bool IsCancelled, long Buyer)
{
    public PlannedKind Kind { get; init; }

    /// <summary>Days until a pre-order may go, or that the making takes.</summary>
    public int Days { get; init; }

    /// <summary>The order in whose place it is sent.</summary>
    public string? Replaces { get; init; }

    /// <summary>The buyer leaves it at the basket.</summary>
    public bool NeverPays { get; init; }

    /// <summary>The platform sells the label; else the seller ships with a carrier of its own.</summary>
    public bool IsPlatformShipped { get; init; }

    /// <summary>The video or LIVE it was bought from; 0 for none.</summary>
    public int Content { get; init; }

    public int Units => Lines.Sum(line => line.Quantity);
}
