namespace CreatorFlow.Sandbox.TikTokShop.Scenarios;

/// <summary>
/// The stock at the start, short for about one order and one unit in twenty, so that the number of orders that cannot
/// be met
/// follows from the demand alone. Short are (1) SKUs without any stock: each order that wants them is unmet, in
/// whatever order they are served; (2) SKUs with stock for some of their orders, all of which ask the same quantity,
/// none of which is cancelled or wants another short SKU: how many are unmet is certain, which ones is not. Every other
/// SKU covers its whole demand, that of cancelled orders included, so nothing that is released late can matter.
/// </summary>
internal sealed class StockDraw
{
    private const double Target = 0.05;
    private const double ZeroShare = 0.9;
    private const double TooMuch = 0.055;
    private const int Candidates = 24;
    private const int PartialSkus = 12;

    // Without an end there is more demand than was looked at: what is not short lasts for long.
    private const int PlentyFactor = 40;
    private const int LeastUnits = 200;
    private const int MostUnits = 90_000;

    private readonly IReadOnlyList<PlannedOrder> orders;
    private readonly List<int>[] ordersOfSku;
    private readonly bool[] isUnmet;
    private readonly bool[] wantsPartial;
    private readonly HashSet<int> zero = [];
    private readonly Dictionary<int, int> partial = [];
    private readonly double liveUnits;
    private readonly double liveOrders;
    private double unmetUnits;
    private int unmetOrders;
    private Dice dice;

    private StockDraw(IReadOnlyList<PlannedOrder> orders, int skus, int seed, bool plenty)
    {
        this.orders = orders;
        dice = new Dice(seed, skus, purpose: 11);
        ordersOfSku = Enumerable.Range(0, skus).Select(_ => new List<int>()).ToArray();
        isUnmet = new bool[orders.Count];
        wantsPartial = new bool[orders.Count];
        var live = orders.Where(order => !order.IsCancelled).ToArray();
        liveOrders = Math.Max(1, live.Length);
        liveUnits = Math.Max(1, live.Sum(order => order.Units));
        IndexBySku();
        DrawZeroStock(Target * ZeroShare);
        DrawPartialStock();
        DrawZeroStock(Target);
        Levels = Enumerable.Range(0, skus).Select(sku => Level(sku, plenty)).ToArray();
    }

    /// <summary>Units of each SKU on hand at the start.</summary>
    public IReadOnlyList<int> Levels { get; }

    public int UnmetOrders => unmetOrders;

    /// <summary>Share of the orders that cannot be met.</summary>
    public double UnmetOrderShare => unmetOrders / liveOrders;

    /// <summary>
    /// Share of the units in orders that cannot be met; of partly covered SKUs by their average order.
    /// </summary>
    public double UnmetUnitShare => unmetUnits / liveUnits;

    public IReadOnlyCollection<int> ZeroSkus => zero;

    public IReadOnlyDictionary<int, int> PartialSkuStock => partial;

    public static StockDraw Run(IReadOnlyList<PlannedOrder> orders, int skus, int seed, bool plenty) =>
        new(orders, skus, seed, plenty);

    private void IndexBySku()
    {
        for (var position = 0; position < orders.Count; position++)
        {
            foreach (var line in orders[position].Lines)
            {
                var list = ordersOfSku[line.Sku];

                if (list.Count == 0 || list[^1] != position)
                {
                    list.Add(position);
                }
            }
        }
    }

    private void DrawZeroStock(double until)
    {
        var open = Enumerable.Range(0, ordersOfSku.Length)
            .Where(sku => ordersOfSku[sku].Count > 0 && !zero.Contains(sku) && !partial.ContainsKey(sku))
            .Where(sku => !ordersOfSku[sku].Exists(position => wantsPartial[position]))
            .ToList();

        while (open.Count > 0 && (UnmetUnitShare < until || UnmetOrderShare < until))
        {
            var best = -1;
            var bestScore = double.MaxValue;

            for (var trial = 0; trial < Candidates; trial++)
            {
                var at = dice.Next(open.Count);
                var score = Score(open[at]);

                if (score < bestScore)
                {
                    (best, bestScore) = (at, score);
                }
            }

            if (best < 0)
            {
                return;
            }

            TakeAway(open[best]);
            open[best] = open[^1];
            open.RemoveAt(open.Count - 1);
        }
    }

    /// <summary>
    /// How far the shares of orders and units would be apart; too many of either is out of the question.
    /// </summary>
    private double Score(int sku)
    {
        var (moreOrders, moreUnits) = Effect(sku);
        var orderShare = (unmetOrders + moreOrders) / liveOrders;
        var unitShare = (unmetUnits + moreUnits) / liveUnits;

        return moreOrders == 0 || orderShare > TooMuch || unitShare > TooMuch
            ? double.MaxValue
            : Math.Abs(orderShare - unitShare);
    }

    private (int Orders, double Units) Effect(int sku)
    {
        var newly = ordersOfSku[sku].Where(position => !orders[position].IsCancelled && !isUnmet[position]).ToArray();
        return (newly.Length, newly.Sum(position => orders[position].Units));
    }

    private void TakeAway(int sku)
    {
        var (moreOrders, moreUnits) = Effect(sku);
        unmetOrders += moreOrders;
        unmetUnits += moreUnits;
        zero.Add(sku);
        ordersOfSku[sku].ForEach(position => isUnmet[position] = true);
    }

    private void DrawPartialStock()
    {
        var first = dice.Next(ordersOfSku.Length);

        for (var step = 0; step < ordersOfSku.Length && partial.Count < PartialSkus; step++)
        {
            var sku = (first + step) % ordersOfSku.Length;

            if (CommonQuantity(sku) is { } quantity && UnmetOrderShare < Target && UnmetUnitShare < Target)
            {
                CoverInPart(sku, quantity);
            }
        }
    }

    /// <summary>The quantity that all orders of the SKU ask, when serving some of them in any order is safe.</summary>
    private int? CommonQuantity(int sku)
    {
        var wanting = ordersOfSku[sku];

        if (wanting.Count is < 2 or > 20
            || wanting.Exists(at => orders[at].IsCancelled || isUnmet[at] || wantsPartial[at]))
        {
            return null;
        }

        var asked = wanting
            .Select(at => orders[at].Lines.Where(line => line.Sku == sku).Sum(line => line.Quantity))
            .Distinct()
            .ToArray();
        return asked.Length == 1 ? asked[0] : null;
    }

    private void CoverInPart(int sku, int quantity)
    {
        var wanting = ordersOfSku[sku];
        var met = dice.Between(1, wanting.Count - 1);
        var moreOrders = wanting.Count - met;
        var moreUnits = moreOrders * wanting.Average(position => orders[position].Units);

        if ((unmetOrders + moreOrders) / liveOrders > TooMuch || (unmetUnits + moreUnits) / liveUnits > TooMuch)
        {
            return;
        }

        unmetOrders += moreOrders;
        unmetUnits += moreUnits;
        partial[sku] = met * quantity;
        wanting.ForEach(position => wantsPartial[position] = true);
    }

    private int Level(int sku, bool plenty)
    {
        if (zero.Contains(sku))
        {
            return 0;
        }

        if (partial.TryGetValue(sku, out var some))
        {
            return some;
        }

        var demand = ordersOfSku[sku]
            .Sum(position => orders[position].Lines.Where(line => line.Sku == sku).Sum(line => line.Quantity));
        var surplus = dice.Between(2, 40);
        return plenty ? Math.Min(MostUnits, (demand * PlentyFactor) + LeastUnits) + surplus : demand + surplus;
    }
}
