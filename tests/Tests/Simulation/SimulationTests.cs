namespace CreatorFlow.Tests.Simulation;

/// <summary>
/// Lives made of seeds. CREATORFLOW_SEED=42 lives that one, CREATORFLOW_SEEDS=100 that many more,
/// CREATORFLOW_STEPS=5000 makes them longer.
/// </summary>
public class SimulationTests
{
    private const string SeedName = "CREATORFLOW_SEED";
    private const string SeedsName = "CREATORFLOW_SEEDS";
    private const string StepsName = "CREATORFLOW_STEPS";
    private const int UsualSteps = 800;
    private const int UsualSeeds = 4;
    private const int StepsPerThing = 60;

    /// <summary>Seeds on SQLite, and one in four on PostgreSQL as well.</summary>
    public static TheoryData<string, int> Lives
    {
        get
        {
            var lives = new TheoryData<string, int>();
            var first = Number(SeedName, 1);
            var count = Number(SeedsName, Environment.GetEnvironmentVariable(SeedName) is null ? UsualSeeds : 1);

            for (var seed = first; seed < first + count; seed++)
            {
                lives.Add("sqlite", seed);
            }

            for (var seed = first; seed < first + count; seed += UsualSeeds)
            {
                lives.Add("postgres", seed);
            }

            return lives;
        }
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public async Task Whatever_happens_and_wherever_it_dies_it_adds_up(string database, int seed)
    {
        var steps = Number(StepsName, database == "sqlite" ? UsualSteps : UsualSteps / UsualSeeds);
        var life = await Live(database, seed, steps, underLabelPercent: 0);
        life.Carrier.Sold.Count.ShouldBeGreaterThan(steps / StepsPerThing);
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public async Task It_adds_up_where_half_of_the_orders_travel_under_a_label_of_the_channel(string database, int seed)
    {
        var steps = Number(StepsName, database == "sqlite" ? UsualSteps : UsualSteps / UsualSeeds);
        var life = await Live(database, seed, steps, underLabelPercent: 50);
        life.All.SelectMany(seller => seller.Shop.Orders.Values)
            .Count(word => word.TrackingNumber?.StartsWith("TT", StringComparison.Ordinal) == true)
            .ShouldBeGreaterThan(0);
    }

    private static async Task<SimulatedLife> Live(string database, int seed, int steps, int underLabelPercent)
    {
        var life = await SimulatedLife.Begin(database, seed, underLabelPercent);
        await using var program = life.Program;
        var checks = new SimulatedChecks(life);
        var step = 0;

        try
        {
            for (; step < steps; step++)
            {
                await life.Step();
                (await checks.Findings()).ShouldBeEmpty();
            }

            (await new SimulatedTruth(life, Look).Differences()).ShouldBeEmpty();
            (await checks.Findings()).ShouldBeEmpty();
            (await checks.Full()).ShouldBeEmpty();
        }
        catch (Exception error)
        {
            throw new ShouldAssertException(
                $"Seed {seed} on {database}, step {step} ({life.LastStep}): {error.Message}\n"
                + $"Replay: {SeedName}={seed} {StepsName}={steps} dotnet run --project tests/Tests -- "
                + "--filter-class \"*SimulationTests\"", error);
        }

        SomethingShouldHaveHappened(life, steps);
        checks.BundlesSold.ShouldBeGreaterThan(0);
        return life;

        async Task Look() => (await checks.Findings()).ShouldBeEmpty();
    }

    /// <summary>A life in which nothing goes wrong proves nothing.</summary>
    private static void SomethingShouldHaveHappened(SimulatedLife life, int steps)
    {
        var few = steps / StepsPerThing;
        life.All.Sum(seller => seller.Shop.Orders.Count).ShouldBeGreaterThan(few * 3);
        life.All.Sum(seller => seller.Shop.Lost).ShouldBeGreaterThan(few);

        // A life that is too short for one may go by without a return.
        if (few >= 8)
        {
            life.All.Sum(seller => seller.Shop.Returns.All.Count).ShouldBeGreaterThan(few / 8);
        }

        life.Crashes.ShouldBeGreaterThan(few / 2);
        life.Thawed.ShouldBeGreaterThan(0);
    }

    private static int Number(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var given) ? given : usual;
}
