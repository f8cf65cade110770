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

    public int Units => Lines.Sum(line => line.Quantity);
}
