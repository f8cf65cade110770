using System.Globalization;

namespace CreatorFlow.Sandbox.TikTokShop.Scenarios;

/// <summary>
/// Orders of a folder with orders.csv.gz, lines.csv.gz and products.csv.gz, in the order of time. Codes that are no
/// products, quantities and prices that are not positive are left out; long lines and long orders are cut; an order
/// whose number starts with C cancels the latest earlier order of its customer that shares a SKU with it.
/// </summary>
internal sealed class OrdersFolder
{
    private const int MaxUnitsPerLine = 20;
    private const int MaxLinesPerOrder = 50;
    private const long FirstGuest = 1_000_000;

    private readonly Dictionary<string, int> skuOf = new(StringComparer.Ordinal);
    private readonly List<PlannedOrder> orders = [];
    private readonly Dictionary<long, List<int>> ordersOfBuyer = [];

    private sealed record SourceLine(string Sku, int Quantity, int PriceMinor);

    public IReadOnlyList<CatalogueProduct> Products { get; private set; } = [];

    public IReadOnlyList<PlannedOrder> Orders => orders;

    /// <summary>Lines of the placed orders' source that were shortened or dropped.</summary>
    public int Cut { get; private set; }

    public static OrdersFolder Read(string folder, int? limit)
    {
        var read = new OrdersFolder();
        read.ReadProducts(Path.Combine(folder, "products.csv.gz"));
        read.ReadOrders(Path.Combine(folder, "orders.csv.gz"), ReadLines(Path.Combine(folder, "lines.csv.gz")), limit);
        return read;
    }

    private void ReadProducts(string path)
    {
        var products = new List<CatalogueProduct>();

        foreach (var row in CsvRows.Read(path, "sku", "description", "median_price_gbp"))
        {
            var sku = row[0];
            var priceMinor = Minor(row[2]);

            if (IsProduct(sku) && priceMinor > 0 && skuOf.TryAdd(sku, products.Count))
            {
                products.Add(FolderProduct.Make(sku, row[1], priceMinor));
            }
        }

        Products = products;
    }

    private static Dictionary<string, List<SourceLine>> ReadLines(string path)
    {
        var lines = new Dictionary<string, List<SourceLine>>(StringComparer.Ordinal);

        foreach (var row in CsvRows.Read(path, "order_id", "sku", "quantity", "unit_price_gbp"))
        {
            var id = row[0];

            if (!lines.TryGetValue(id, out var ofOrder))
            {
                lines[id] = ofOrder = [];
            }

            ofOrder.Add(new SourceLine(row[1], int.Parse(row[2], CultureInfo.InvariantCulture), Minor(row[3])));
        }

        return lines;
    }

    private void ReadOrders(string path, Dictionary<string, List<SourceLine>> lines, int? limit)
    {
        var row = 0;

        foreach (var record in CsvRows.Read(path, "order_id", "customer_id"))
        {
            if (orders.Count >= limit)
            {
                return;
            }

            row++;
            var (id, customer) = (record[0], record[1]);
            var ofOrder = lines.GetValueOrDefault(id, []);

            if (id.StartsWith('C'))
            {
                Cancel(customer, ofOrder);
            }
            else
            {
                // A guest is a buyer of its own: numbers beyond those of the customers.
                var buyer = customer.Length > 0 ? Number(customer) : FirstGuest + row;
                Place(buyer, ofOrder);
            }
        }
    }

    private void Place(long buyer, List<SourceLine> source)
    {
        var planned = new List<PlannedLine>();

        foreach (var line in source)
        {
            var isKnown = skuOf.TryGetValue(line.Sku, out var sku);

            if (!isKnown || line.Quantity <= 0 || line.PriceMinor <= 0 || planned.Count == MaxLinesPerOrder)
            {
                Cut++;
                continue;
            }

            Cut += line.Quantity > MaxUnitsPerLine ? 1 : 0;
            planned.Add(new PlannedLine(sku, Math.Min(line.Quantity, MaxUnitsPerLine), line.PriceMinor));
        }

        if (planned.Count == 0)
        {
            return;
        }

        if (!ordersOfBuyer.TryGetValue(buyer, out var ofBuyer))
        {
            ordersOfBuyer[buyer] = ofBuyer = [];
        }

        ofBuyer.Add(orders.Count);
        orders.Add(new PlannedOrder([.. planned], IsCancelled: false, buyer));
    }

    private void Cancel(string customer, List<SourceLine> source)
    {
        if (customer.Length == 0
            || !ordersOfBuyer.TryGetValue(Number(customer), out var ofBuyer))
        {
            return;
        }

        var skus = source.Where(line => skuOf.ContainsKey(line.Sku)).Select(line => skuOf[line.Sku]).ToHashSet();
        var match = ofBuyer.FindLastIndex(position =>
            !orders[position].IsCancelled && orders[position].Lines.Any(line => skus.Contains(line.Sku)));

        if (match >= 0)
        {
            orders[ofBuyer[match]] = orders[ofBuyer[match]] with { IsCancelled = true };
        }
    }

    /// <summary>
    /// Goods have a code of at least five digits, or the house's own prefix; the rest is postage, fees and the like.
    /// </summary>
    private static bool IsProduct(string code) =>
        code.StartsWith("DCGS", StringComparison.Ordinal)
            || (code.Length >= 5 && code.AsSpan(0, 5).ContainsOnlyDigits());

    private static long Number(string customer) => long.Parse(customer, CultureInfo.InvariantCulture);

    private static int Minor(string price) => (int)decimal.Round(
        decimal.Parse(price, CultureInfo.InvariantCulture) * 100, MidpointRounding.AwayFromZero);
}
