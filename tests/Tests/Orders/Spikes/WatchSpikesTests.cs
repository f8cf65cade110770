using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Spikes;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Spikes;

public sealed class WatchSpikesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_sku_that_sells_far_better_than_the_day_before_is_told_once(string database)
    {
        await using var seller = await Seller.On(database, ("MUG", 1_000), ("PLATE", 1_000));

        // 144 units over almost a day are two in a window of twenty minutes, and a little: rounded up, three.
        for (var hour = 0; hour < 24; hour++)
        {
            await Order(seller, ("MUG", 6));
            seller.World.Clock.Advance(TimeSpan.FromHours(1));
        }

        await Order(seller, ("MUG", 15), ("PLATE", 3));
        (await Spikes(seller)).ShouldBeEmpty();
        await Order(seller, ("MUG", 5));
        await Order(seller, ("MUG", 50));

        (await Spikes(seller)).ShouldBe([new SalesSpiked("MUG", 20, 3, 20)]);
    }

    [Fact]
    public async Task What_usually_sells_so_well_is_no_spike()
    {
        await using var seller = await Seller.On("sqlite", ("MUG", 10_000));

        for (var hour = 0; hour < 24; hour++)
        {
            await Order(seller, ("MUG", 60));
            seller.World.Clock.Advance(TimeSpan.FromHours(1));
        }

        await Order(seller, ("MUG", 60));

        (await Spikes(seller)).Count(spike => spike.UsualUnits > 0).ShouldBe(0);
    }

    [Fact]
    public async Task Old_orders_that_are_read_late_are_no_spike()
    {
        await using var seller = await Seller.On("sqlite", ("MUG", 100));

        await seller.Import(seller.Told(("MUG", 90)) with { PlacedAt = TestClock.Start.AddDays(-3) });
        await seller.World.React("orders.watch_spikes");

        (await Spikes(seller)).ShouldBeEmpty();
        (await seller.World.Db(db => db.Set<SkuPace>().CountAsync(Ct))).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_sells_on_is_told_again_after_an_hour_and_old_paces_are_dropped()
    {
        await using var seller = await Seller.On("sqlite", ("MUG", 1_000));
        await Order(seller, ("MUG", 30));
        seller.World.Clock.Advance(TimeSpan.FromMinutes(40));
        await Order(seller, ("MUG", 30));
        (await Spikes(seller)).Count.ShouldBe(1);

        seller.World.Clock.Advance(TimeSpan.FromHours(26));
        await Order(seller, ("MUG", 30));

        (await Spikes(seller)).Count.ShouldBe(2);
        (await seller.World.Db(db => db.Set<SkuPace>().CountAsync(Ct))).ShouldBe(1);
    }

    private static async Task Order(Seller seller, params (string Sku, int Quantity)[] lines)
    {
        await seller.Import(seller.Told(lines) with { PlacedAt = seller.World.Clock.GetUtcNow() });
        await seller.World.React("orders.watch_spikes");
    }

    private static async Task<List<SalesSpiked>> Spikes(Seller seller) =>
        (await seller.Facts(nameof(SalesSpiked))).ConvertAll(fact => fact.Body<SalesSpiked>());
}
