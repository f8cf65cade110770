namespace CreatorFlow.Sandbox.TikTokShop.Scenarios;

/// <summary>An endless sequence of small orders; each depends on the seed and its position alone.</summary>
internal sealed class OrderGenerator
{
    private const double CancelledShare = 0.03;
    private const int Buyers = 60_000;

    private readonly int seed;
    private readonly CatalogueSku[] skus;
    private readonly double[] cumulative;

    public OrderGenerator(IReadOnlyList<CatalogueProduct> products, int seed)
    {
        this.seed = seed;
        skus = products.SelectMany(product => product.Skus).ToArray();
        cumulative = new double[skus.Length];
        var sum = 0.0;

        for (var at = 0; at < skus.Length; at++)
        {
            sum += skus[at].Weight;
            cumulative[at] = sum;
        }
    }

    public PlannedOrder Order(int position)
    {
        var dice = new Dice(seed, position, purpose: 2);
        var wanted = dice.Next(100) switch { < 62 => 1, < 86 => 2, < 96 => 3, _ => 4 };
        var lines = new List<PlannedLine>(wanted);

        while (lines.Count < wanted)
        {
            var sku = Wanted(dice.Fraction());

            if (!lines.Exists(line => line.Sku == sku))
            {
                var quantity = dice.Next(100) switch { < 80 => 1, < 94 => 2, _ => 3 };
                lines.Add(new PlannedLine(sku, quantity, skus[sku].PriceMinor));
            }
        }

        return new PlannedOrder([.. lines], dice.Chance(CancelledShare), 10_000 + dice.Next(Buyers));
    }

    private int Wanted(double fraction)
    {
        var at = Array.BinarySearch(cumulative, fraction * cumulative[^1]);
        return at >= 0 ? at : Math.Min(~at, skus.Length - 1);
    }
}
