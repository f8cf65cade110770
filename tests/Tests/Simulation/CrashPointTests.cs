using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Simulation;

/// <summary>One order's way from the webhook to the confirmation, and the end of the process at each commit of it.
/// </summary>
public class CrashPointTests
{
    private const int FirstSeed = 900;
    private const int MostRounds = 12;
    private const int Plenty = 500;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task An_order_arrives_whichever_commit_its_process_dies_at(string database)
    {
        var life = await SimulatedLife.Begin(database, FirstSeed);
        await using var program = life.Program;
        await life.CalmDown();
        var seller = life.All[0];
        await seller.Do<AdjustStock, Result<StockAdjusted>>(
            adjust => adjust.Run("CANDLE", Plenty, "counted", Seller.Ana, Ct));
        var whole = await Way(life, seller);
        whole.ShouldBeGreaterThan(8);

        for (var commit = 1; commit <= whole; commit++)
        {
            foreach (var after in new[] { false, true })
            {
                var crashes = life.Crashes;
                life.Program.Power.FailAt(commit, after);
                await Way(life, seller);
                life.Crashes.ShouldBe(crashes + 1, $"commit {commit}");

                var differences = await new SimulatedTruth(life).Differences();
                differences.ShouldBeEmpty($"{(after ? "after" : "before")} commit {commit} of {whole}");
            }
        }

        var confirmed = await seller.Do<IOrderTotals, OrderTotals>(orders => orders.Count(Ct));
        confirmed.Confirmed.ShouldBe((whole * 2) + 1);
        life.Carrier.Sold.Count.ShouldBe(confirmed.Confirmed);
        life.Carrier.PaidTwice.ShouldBeEmpty();
    }

    /// <summary>A new order from its first webhook until nothing moves it; returns the commits it took.</summary>
    private static async Task<int> Way(SimulatedLife life, SimulatedSeller seller)
    {
        var before = life.Program.Power.Commits;
        seller.Shop.Sell("CANDLE");

        for (var round = 0; round < MostRounds; round++)
        {
            life.Program.Node.Clock.Advance(TimeSpan.FromSeconds(10));
            await life.Try(life.DeliverAll);

            if (round == 1)
            {
                seller.Shop.Release();
            }

            foreach (var reaction in life.Program.Reactions)
            {
                await life.Try(() => life.Program.Node.React(reaction));
            }

            foreach (var kind in new[]
            {
                "inbox:channel.order", "shipping.buy_label", "orders.confirm_shipment", "channels.push_stock",
            })
            {
                await life.Try(() => Work(life, kind));
            }
        }

        return life.Program.Power.Commits - before;
    }

    private static async Task Work(SimulatedLife life, string kind)
    {
        while (await life.Program.Take(kind) is { } taken)
        {
            await life.Program.Work(taken);
        }
    }
}
