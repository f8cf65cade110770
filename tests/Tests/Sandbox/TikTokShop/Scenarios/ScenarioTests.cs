using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Scenarios;

public class ScenarioTests
{
    [Fact]
    public void The_same_seed_gives_the_same_orders_stock_and_totals()
    {
        var one = Scenario.Generated(seed: 7, limit: 1_500);
        var other = Scenario.Generated(seed: 7, limit: 1_500);

        one.Stock.Levels.ShouldBe(other.Stock.Levels);
        one.ExpectedUnmet.ShouldBe(other.ExpectedUnmet);
        one.ExpectedShipped.ShouldBe(other.ExpectedShipped);
        one.ExpectedCancelled.ShouldBe(other.ExpectedCancelled);
        Enumerable.Range(0, 1_500).ShouldAllBe(at => one.Order(at).Lines.SequenceEqual(other.Order(at).Lines));
        Enumerable.Range(0, 1_500).ShouldAllBe(at => one.Order(at).IsCancelled == other.Order(at).IsCancelled);
    }

    [Fact]
    public void Another_seed_gives_other_orders()
    {
        var one = Scenario.Generated(seed: 7, limit: 100);
        var other = Scenario.Generated(seed: 8, limit: 100);

        Enumerable.Range(0, 100)
            .Count(at => one.Order(at).Lines.SequenceEqual(other.Order(at).Lines))
            .ShouldBeLessThan(20);
    }

    [Theory]
    [InlineData(7, 1_000)]
    [InlineData(8, 1_000)]
    [InlineData(7, 5_000)]
    [InlineData(99, 3_000)]
    public void About_one_generated_order_in_twenty_cannot_be_met(int seed, int orders)
    {
        var scenario = Scenario.Generated(seed, orders);

        scenario.Stock.UnmetOrderShare.ShouldBeInRange(0.04, 0.06);
        scenario.Stock.UnmetUnitShare.ShouldBeInRange(0.04, 0.06);
        (scenario.ExpectedShipped + scenario.ExpectedUnmet + scenario.ExpectedCancelled).ShouldBe(orders);
    }

    [Fact]
    public void Generated_catalogues_have_500_skus_with_different_codes()
    {
        var skus = Scenario.Generated(seed: 7, limit: 10).Products.SelectMany(product => product.Skus).ToArray();

        skus.Length.ShouldBe(GeneratedCatalogue.SkuCount);
        var large = GeneratedCatalogue.Make(seed: 7, count: 12_500).SelectMany(product => product.Skus).ToArray();
        large.Select(sku => sku.SellerSku).Distinct().Count().ShouldBe(12_500);
        skus.DistinctBy(sku => sku.SellerSku).Count().ShouldBe(GeneratedCatalogue.SkuCount);
    }

    [Theory]
    [InlineData(7, 500)]
    [InlineData(7, 3_000)]
    [InlineData(8, 3_000)]
    [InlineData(7, null)]
    public void About_one_order_of_a_folder_in_twenty_cannot_be_met(int seed, int? limit)
    {
        var scenario = Scenario.FromFolder(SharedFiles.Path("data", "orders", "uci"), limit, seed);

        scenario.Stock.UnmetOrderShare.ShouldBeInRange(0.04, 0.06);
        scenario.Stock.UnmetUnitShare.ShouldBeInRange(0.04, 0.06);
        scenario.Stock.PartialSkuStock.Count.ShouldBeGreaterThan(0);
        scenario.ExpectedCancelled.ShouldBeGreaterThan(0);
        scenario.Cut.ShouldBeGreaterThan(0);
        (scenario.ExpectedShipped + scenario.ExpectedUnmet + scenario.ExpectedCancelled)
            .ShouldBe(scenario.Total!.Value);
    }

    [Fact]
    public void Lines_and_orders_of_a_folder_are_cut()
    {
        var scenario = Scenario.FromFolder(SharedFiles.Path("data", "orders", "uci"), 3_000, seed: 7);
        var orders = Enumerable.Range(0, 3_000).Select(scenario.Order).ToArray();

        orders.Max(order => order.Lines.Count).ShouldBe(50);
        orders.Max(order => order.Lines.Max(line => line.Quantity)).ShouldBe(20);
        orders.Min(order => order.Lines.Min(line => Math.Min(line.Quantity, line.PriceMinor))).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_same_number_of_orders_is_met_in_whatever_order_the_seller_serves_them(int shuffle)
    {
        var scenario = Scenario.FromFolder(SharedFiles.Path("data", "orders", "uci"), 3_000, seed: 7);
        var stock = scenario.Stock.Levels.ToArray();
        var random = new Random(shuffle);
        var unmet = 0;

        foreach (var at in Enumerable.Range(0, 3_000).OrderBy(_ => random.Next()))
        {
            var order = scenario.Order(at);

            if (TryServe(order, stock))
            {
                // A cancelled order may have been reserved for ever, or given back at once: neither may matter.
                GiveBackSome(order, stock, random);
            }
            else
            {
                unmet += order.IsCancelled ? 0 : 1;
            }
        }

        unmet.ShouldBe(scenario.ExpectedUnmet);
    }

    private static bool TryServe(PlannedOrder order, int[] stock)
    {
        var demand = order.Lines
            .GroupBy(line => line.Sku)
            .Select(group => (Sku: group.Key, Units: group.Sum(line => line.Quantity)));

        if (demand.Any(wish => stock[wish.Sku] < wish.Units))
        {
            return false;
        }

        foreach (var (sku, units) in demand)
        {
            stock[sku] -= units;
        }

        return true;
    }

    private static void GiveBackSome(PlannedOrder order, int[] stock, Random random)
    {
        if (!order.IsCancelled || random.Next(2) == 0)
        {
            return;
        }

        foreach (var line in order.Lines)
        {
            stock[line.Sku] += line.Quantity;
        }
    }
}
