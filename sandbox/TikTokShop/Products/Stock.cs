using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Products;

/// <summary>Units of one SKU: free to sell, and taken by orders that are not shipped.</summary>
internal sealed class StockLevel(Sku sku) : ISaved
{
    public const string Kind = "tiktok.stock";

    public Sku Sku { get; } = sku;

    public int Available { get; set; }

    public int Committed { get; set; }

    public SandboxDocument Document() =>
        new(Kind, Sku.Id, $$"""{"available":{{Available}},"committed":{{Committed}}}""");
}

/// <summary>What is kept of a level.</summary>
internal sealed record StockRecord(int Available, int Committed);

/// <summary>
/// The platform's view of the stock. An order takes what is free and goes through even when that is not enough, as
/// orders on units set aside for a campaign do: this is how shortages arise. Call under the gate.
/// </summary>
internal sealed class Stock
{
    private readonly List<StockLevel> levels = [];
    private readonly Journal journal;

    public Stock(Catalogue catalogue, Scenario scenario, SandboxStore store, Journal journal)
    {
        this.journal = journal;
        var kept = store.Load<StockRecord>(StockLevel.Kind);

        foreach (var sku in catalogue.Skus)
        {
            var level = new StockLevel(sku);
            var drawn = sku.Index < scenario.Stock.Levels.Count ? scenario.Stock.Levels[sku.Index] : 0;
            (level.Available, level.Committed) =
                kept.TryGetValue(sku.Id, out var record) ? (record.Available, record.Committed) : (drawn, 0);
            levels.Add(level);
        }
    }

    public StockLevel Of(Sku sku) => levels[sku.Index];

    public void Add(Sku sku, int available)
    {
        var level = new StockLevel(sku) { Available = available };
        levels.Add(level);
        journal.Changed(level);
    }

    /// <summary>Takes what is free of the wanted units; returns how many that were.</summary>
    public int Take(int sku, int wanted)
    {
        var level = levels[sku];
        var taken = Math.Min(wanted, level.Available);

        if (taken > 0)
        {
            level.Available -= taken;
            level.Committed += taken;
            journal.Changed(level);
        }

        return taken;
    }

    /// <summary>Shipped units leave the house.</summary>
    public void Consume(int sku, int taken) => Settle(sku, taken, back: 0);

    /// <summary>Units of a cancelled order are free again.</summary>
    public void GiveBack(int sku, int taken) => Settle(sku, taken, back: taken);

    public void Set(Sku sku, int available)
    {
        Of(sku).Available = available;
        journal.Changed(Of(sku));
    }

    private void Settle(int sku, int taken, int back)
    {
        if (taken == 0)
        {
            return;
        }

        var level = levels[sku];
        level.Committed -= taken;
        level.Available += back;
        journal.Changed(level);
    }
}
