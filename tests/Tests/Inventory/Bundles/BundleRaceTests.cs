using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Inventory.Bundles;

/// <summary>Bundles that share components, bought by many at once on every path to stock.</summary>
public class BundleRaceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Bundles_that_share_a_component_never_take_one_more_than_there_is(string database)
    {
        const int Candles = 30;
        await using var seller = await Shop(database, Candles);

        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Buy(
            seller, (i % 3) switch { 0 => "DUO", 1 => "SPA", _ => "CANDLE" })));

        var taken = answers.Select((answer, i) => (answer.Ok, Units: (i % 3) switch { 0 => 2, 1 => 1, _ => 1 }))
            .Where(own => own.Ok).Sum(own => own.Units);
        (await seller.Level("CANDLE")).ShouldBe((Candles, taken));
        taken.ShouldBe(Candles);
        answers.Where(answer => !answer.Ok).ShouldAllBe(answer => answer.Problem!.Code == "inventory.not_enough");
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Imported_at_once_the_orders_that_are_met_are_as_many_as_the_components_allow(string database)
    {
        const int Candles = 20;
        await using var seller = await Shop(database, Candles);
        var told = Enumerable.Range(0, 24)
            .Select(i => seller.Told(((i % 2) == 0 ? "DUO" : "SPA", 1)) with
            {
                State = ChannelOrderState.AwaitingShipment,
            }).ToList();

        await Task.WhenAll(told.Select(order => seller.Import(order)));

        var (onHand, reserved) = await seller.Level("CANDLE");
        onHand.ShouldBe(Candles);
        reserved.ShouldBeInRange(Candles - 1, Candles);
        var ready = await seller.World.Db(db => db.Set<Order>().CountAsync(o => o.Status == OrderStatus.Ready, Ct));
        var kept = await seller.World.Db(
            db => db.Set<Reservation>().Select(own => own.OrderId).Distinct().CountAsync(Ct));
        kept.ShouldBe(ready);
        (await seller.Findings()).ShouldBeEmpty();
    }

    private static async Task<Seller> Shop(string database, int candles)
    {
        var seller = await Seller.On(
            database, ("DUO", 0), ("SPA", 0), ("CANDLE", candles), ("SOAP", 100), ("TOWEL", 100));
        (await seller.Bundle("DUO", ("CANDLE", 2), ("TOWEL", 1))).Ok.ShouldBeTrue();
        (await seller.Bundle("SPA", ("SOAP", 2), ("CANDLE", 1), ("TOWEL", 1))).Ok.ShouldBeTrue();
        return seller;
    }

    private static async Task<Result<Reserved>> Buy(Seller seller, string sku)
    {
        await using var scope = seller.World.Scope();
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        var answer = (await scope.ServiceProvider.GetRequiredService<IStock>()
            .Reserve([new(Ids.New(TestClock.Start), [new(sku, 1)])], Seller.Ana, Ct))[0];
        await work.Commit(Ct);
        return answer;
    }
}
