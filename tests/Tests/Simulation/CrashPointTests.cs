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
    private const int Seed = 900;
    private const int Rounds = 8;
    private const int FewestCommits = 15;
    private const int Plenty = 500;

    /// <summary>What a crash leaves is the same on both; on PostgreSQL each step waits for the whole server.</summary>
    private const int PostgresStride = 5;

    private static readonly string[] Kinds =
        ["inbox:channel.order", "shipping.buy_label", "orders.confirm_shipment", "channels.push_stock"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Orders_arrive_whichever_commit_their_process_dies_at(string database)
    {
        var life = await SimulatedLife.Begin(database, Seed);
        await using var program = life.Program;
        await life.CalmDown();
        var seller = life.All[0];
        await seller.Do<AdjustStock, Result<StockAdjusted>>(
            adjust => adjust.Run("CANDLE", Plenty, "counted", Seller.Ana, Ct));
        var stride = database == "sqlite" ? 1 : PostgresStride;
        var (commit, orders) = (1, 0);

        for (var crashes = -1; crashes < life.Crashes; commit += stride)
        {
            crashes = life.Crashes;
            await Way(life, seller, commit, after: false);
            await Way(life, seller, commit, after: true);
            orders += 2;
        }

        commit.ShouldBeGreaterThan(FewestCommits);
        life.Crashes.ShouldBeGreaterThan(orders - 4);
        (await new SimulatedTruth(life).Differences()).ShouldBeEmpty($"{orders} orders, {commit} commits");
        var totals = await seller.Do<IOrderTotals, OrderTotals>(all => all.Count(Ct));
        totals.Confirmed.ShouldBe(orders);
        life.Carrier.Sold.Count.ShouldBe(totals.Confirmed);
        life.Carrier.PaidTwice.ShouldBeEmpty();
    }

    /// <summary>A new order on its way, and the end of the process at this commit of it.</summary>
    private static async Task Way(SimulatedLife life, SimulatedSeller seller, int commit, bool after)
    {
        seller.Shop.Sell("CANDLE");
        life.Program.Power.FailAt(commit, after);

        for (var round = 0; round < Rounds; round++)
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

            foreach (var kind in Kinds)
            {
                await life.Try(() => Work(life, kind));
            }
        }
    }

    private static async Task Work(SimulatedLife life, string kind)
    {
        while (await life.Program.Take(kind) is { } taken)
        {
            await life.Program.Work(taken);
        }
    }
}
