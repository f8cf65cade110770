namespace CreatorFlow.Sandbox.TikTokShop.Analytics;

/// <summary>What was sold in a span of time, of something.</summary>
internal sealed class Tally
{
    private HashSet<string>? buyers;

    public long GmvMinor { get; private set; }

    public int Orders { get; private set; }

    public int SkuOrders { get; private set; }

    public int Units { get; private set; }

    public long RefundMinor { get; set; }

    public int Losses { get; set; }

    public int Buyers => buyers?.Count ?? 0;

    /// <summary>Counts an order; without its buyer where no answer tells how many there were.</summary>
    public void Add(long gmvMinor, int orders, int skuOrders, int units, string? buyer)
    {
        GmvMinor += gmvMinor;
        Orders += orders;
        SkuOrders += skuOrders;
        Units += units;

        if (buyer is not null)
        {
            (buyers ??= new(StringComparer.Ordinal)).Add(buyer);
        }
    }

    public void Add(Tally other)
    {
        GmvMinor += other.GmvMinor;
        Orders += other.Orders;
        SkuOrders += other.SkuOrders;
        Units += other.Units;
        RefundMinor += other.RefundMinor;
        Losses += other.Losses;

        if (other.buyers is not null)
        {
            (buyers ??= new(StringComparer.Ordinal)).UnionWith(other.buyers);
        }
    }
}
