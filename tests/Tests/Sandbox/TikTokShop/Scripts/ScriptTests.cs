using CreatorFlow.Sandbox;
using CreatorFlow.Sandbox.TikTokShop.Scripts;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Scripts;

public class ScriptTests
{
    [Fact]
    public void Every_script_covers_its_whole_day_in_order()
    {
        Library.All.Select(script => script.Name)
            .ShouldBe(["calm day", "viral day", "black friday", "vendor outage", "policy change"]);

        foreach (var script in Library.All)
        {
            script.Phases[^1].Until.ShouldBe(1);
            script.Phases.Select(phase => phase.Until).ShouldBeInOrder();
            script.Cues.Select(cue => cue.At).ShouldBeInOrder();
            script.OrdersBy(1, 10).ShouldBeGreaterThan(10);
        }
    }

    [Fact]
    public void A_viral_day_has_fifty_times_the_orders_at_its_height()
    {
        var script = Library.All.Single(known => known.Name == "viral day");

        script.OrdersBy(0.2, 100).ShouldBe(120, 0.001);
        (script.OrdersBy(0.3501, 100) - script.OrdersBy(0.3499, 100)).ShouldBe(6, 0.1);
    }

    [Theory]
    [InlineData("calm day")]
    [InlineData("viral day")]
    [InlineData("black friday")]
    [InlineData("vendor outage")]
    [InlineData("policy change")]
    public async Task The_same_seed_brings_the_same_orders_and_the_end_undoes_the_faults(string name)
    {
        var first = await Played(name, seed: 5, stepSeconds: 3);
        var second = await Played(name, seed: 5, stepSeconds: 2);
        var other = await Played(name, seed: 6, stepSeconds: 3);

        first.ShouldBe(second);
        first.Length.ShouldBe(other.Length);
        first.ShouldNotBe(other);
    }

    [Fact]
    public async Task A_viral_day_wants_one_thing()
    {
        await using var shop = await ShopFixture.Connected(Endless);
        await Begin(shop, "viral day", 7, minutes: 2);
        await Pass(shop, minutes: 2);

        var wanted = shop.Market.Orders.All
            .SelectMany(order => order.Plan.Lines.Select(line => line.Sku))
            .CountBy(sku => sku)
            .MaxBy(pair => pair.Value);
        wanted.Value.ShouldBeGreaterThan(shop.Market.Orders.Count / 2);
        (await shop.Control("content")).GetProperty("content").EnumerateArray()
            .Max(found => found.GetProperty("orders").GetInt32()).ShouldBeGreaterThan(shop.Market.Orders.Count / 2);
    }

    [Fact]
    public async Task A_stopped_script_leaves_no_fault_behind()
    {
        await using var shop = await ShopFixture.Connected(Endless);
        await Begin(shop, "vendor outage", 7, minutes: 10);
        await Pass(shop, minutes: 4);
        (await shop.Client.Get("/logistics/202309/warehouses")).Status
            .ShouldBe(System.Net.HttpStatusCode.ServiceUnavailable);

        await shop.Control("scenarios/stop", new { });

        (await shop.Client.Get("/logistics/202309/warehouses")).Code.ShouldBe(0);
        (await shop.Control("scenarios")).GetProperty("running").ValueKind
            .ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task A_policy_change_takes_a_scope_and_gives_it_back()
    {
        await using var shop = await ShopFixture.Connected(Endless);
        await Begin(shop, "policy change", 7, minutes: 10);
        await Pass(shop, minutes: 7);
        var during = await Statements(shop);
        var retired = await shop.Client.Get("/order/202309/orders", ("ids", "1"));
        await Pass(shop, minutes: 3.1);

        during.ShouldBe(105005);
        retired.Code.ShouldBe(36009014);
        (await Statements(shop)).ShouldBe(0);
        (await shop.Client.Get("/order/202309/orders", ("ids", "1"))).Code.ShouldBe(0);
        shop.Market.Switches.HasHold.ShouldBeTrue();
    }

    [Fact]
    public async Task Unknown_scripts_and_lengths_are_refused()
    {
        await using var shop = await ShopFixture.Start();

        await Should.ThrowAsync<HttpRequestException>(() => Begin(shop, "quiet night", 7, minutes: 1));
        await Should.ThrowAsync<HttpRequestException>(() => Begin(shop, "calm day", 7, minutes: 0));
    }

    private static async Task<string[]> Played(string name, int seed, int stepSeconds)
    {
        await using var shop = await ShopFixture.Connected(Endless);
        await Begin(shop, name, seed, minutes: 1);

        for (var seconds = 0; seconds <= 66; seconds += stepSeconds)
        {
            await shop.Pass(TimeSpan.FromSeconds(stepSeconds));
        }

        shop.Simulator.Director.Running.ShouldBeNull();
        shop.Host.Faults.Calls.ShouldBeEmpty();
        return [.. shop.Market.Orders.All
            .OrderBy(order => order.Number)
            .Select(order => string.Join(' ', order.Plan.Lines.Select(line => $"{line.Sku}x{line.Quantity}")))];
    }

    private static async Task Begin(ShopFixture shop, string name, int seed, double minutes) =>
        await shop.Control("scenarios", new { name, seed, minutes });

    private static async Task Pass(ShopFixture shop, double minutes)
    {
        for (var seconds = 0.0; seconds < minutes * 60; seconds += 6)
        {
            await shop.Pass(TimeSpan.FromSeconds(6));
        }
    }

    private static async Task<int> Statements(ShopFixture shop) =>
        (await shop.Client.Get("/finance/202309/statements", ("sort_field", "statement_time"))).Code;

    private static SandboxOptions Endless(SandboxOptions options) => options with { Limit = null };
}
