namespace CreatorFlow.Sandbox.TikTokShop.Scenarios;

/// <summary>
/// What will happen, decided before anything does: the catalogue, every order in turn, which of them are cancelled, the
/// stock at the start. Its totals therefore hold whatever the timing, kills and restarts.
/// </summary>
internal sealed class Scenario
{
    /// <summary>So many orders of an endless scenario are looked at to draw the stock.</summary>
    private const int OrdersForStock = 2_000;

    private readonly Func<int, PlannedOrder> order;

    private Scenario(
        IReadOnlyList<CatalogueProduct> products, Func<int, PlannedOrder> order, int? total, int cut, int seed)
    {
        Products = products;
        this.order = order;
        Total = total;
        Cut = cut;
        Seed = seed;
        var known = Enumerable.Range(0, total ?? OrdersForStock).Select(order).ToArray();
        Stock = StockDraw.Run(known, products.Sum(product => product.Skus.Count), seed, plenty: total is null);
        ExpectedCancelled = known.Count(planned => planned.IsCancelled);
        ExpectedUnmet = Stock.UnmetOrders;
        ExpectedShipped = known.Length - ExpectedCancelled - ExpectedUnmet;
        Lines = known.Sum(planned => planned.Lines.Count);
    }

    public IReadOnlyList<CatalogueProduct> Products { get; }

    /// <summary>Number of orders to place; null when there is no end.</summary>
    public int? Total { get; }

    /// <summary>Lines of the source that were shortened or dropped.</summary>
    public int Cut { get; }

    /// <summary>Lines of the known orders.</summary>
    public int Lines { get; }

    public int Seed { get; }

    public StockDraw Stock { get; }

    /// <summary>Orders whose buyer cancels. Of an endless scenario: of the orders the stock was drawn for.</summary>
    public int ExpectedCancelled { get; }

    /// <summary>Orders not cancelled that the stock cannot meet.</summary>
    public int ExpectedUnmet { get; }

    /// <summary>Orders not cancelled that the stock can meet.</summary>
    public int ExpectedShipped { get; }

    /// <summary>The order at a position, counted from 0; the same at every call.</summary>
    public PlannedOrder Order(int position) => order(position);

    public static Scenario Generated(int seed, int? limit, int skus = GeneratedCatalogue.SkuCount)
    {
        var products = GeneratedCatalogue.Make(seed, skus);
        var generator = new OrderGenerator(products, seed);
        return new Scenario(products, generator.Order, limit, cut: 0, seed);
    }

    public static Scenario FromFolder(string folder, int? limit, int seed)
    {
        var read = OrdersFolder.Read(folder, limit);
        return new Scenario(read.Products, position => read.Orders[position], read.Orders.Count, read.Cut, seed);
    }

    internal static Scenario Of(
        IReadOnlyList<CatalogueProduct> products, IReadOnlyList<PlannedOrder> orders, int seed) =>
        new(products, position => orders[position], orders.Count, cut: 0, seed);
}
