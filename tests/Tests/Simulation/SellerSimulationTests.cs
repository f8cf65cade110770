using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Simulation;

public class SellerSimulationTests
{
    /// <summary>Another seed tries another life: CREATORFLOW_TEST_SEED=42.</summary>
    private const string SeedName = "CREATORFLOW_TEST_SEED";

    private const int Steps = 300;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite", 1)]
    [InlineData("sqlite", 2)]
    [InlineData("sqlite", 3)]
    [InlineData("postgres", 4)]
    public async Task Whatever_happens_in_whatever_order_it_adds_up(string database, int usualSeed)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable(SeedName), out var given) ? given : usualSeed;
        await using var seller = await Seller.On(database, ("CANDLE", 9), ("SOAP", 6), ("TOWEL", 3));
        var life = new SellerSimulation(seller, seed);
        life.MakeTrouble();
        var step = 0;

        try
        {
            for (; step < Steps; step++)
            {
                await life.Step();
                await life.ShouldAddUp();
            }

            await life.Settle();
            await life.ShouldAddUp();
            await life.EachOrderShouldHoldWhatItsPlaceSays();
            await life.NothingShouldHaveHappenedTwice();
        }
        catch (Exception error)
        {
            throw new ShouldAssertException(
                $"Seed {seed} on {database}, step {step} ({life.LastStep}): {error.Message}", error);
        }

        (await seller.World.Db(db => db.Set<DeadFact>().CountAsync(Ct))).ShouldBe(0);
        var totals = await seller.Do<IOrderTotals, OrderTotals>(orders => orders.Count(Ct));
        totals.Orders.ShouldBeGreaterThan(20);
        totals.Confirmed.ShouldBeGreaterThan(0);
        totals.Of(OrderStatus.Cancelled).ShouldBeGreaterThan(0);
    }
}
