using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.List;
using CreatorFlow.Inventory.Thresholds;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Identity;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Inventory.Thresholds;

public sealed class SetThresholdsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_buffer_is_kept_back_and_the_shops_are_to_be_told(string database)
    {
        await using var world = await OrderWorld.On(database);

        (await Set(world, OrderWorld.Kettle, 3, 4)).Value.ShouldBe(new(OrderWorld.Kettle, 3, 4));

        var row = await Row(world);
        (row.Buffer, row.LowAt, row.Available).ShouldBe((3, 4, 7));
        (await Told(world)).ShouldBe([nameof(StockThresholdsSet), nameof(StockChanged)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_buffer_of_a_component_changes_what_its_bundles_offer_and_they_are_told_with_it(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9), ("DUO", 0), ("TRIO", 0), ("SOAP", 5));
        await seller.Bundle("TRIO", ("CANDLE", 3));
        await seller.Bundle("DUO", ("CANDLE", 2), ("SOAP", 1));

        (await seller.Do<SetThresholds, Result<StockThresholdsSet>>(
            set => set.Run("CANDLE", 3, 5, Seller.Ana, Ct))).Ok.ShouldBeTrue();

        (await Offered(seller)).ShouldBe(["CANDLE", "DUO", "TRIO"]);
        (await seller.Available("DUO"))["DUO"].ShouldBe(3);

        (await seller.Do<SetManyThresholds, Result<ManyThresholds>>(
            set => set.Run(["SOAP"], 5, null, Seller.Ana, Ct))).Ok.ShouldBeTrue();

        (await Offered(seller)).ShouldBe(["DUO", "SOAP"]);
        (await seller.Available("DUO"))["DUO"].ShouldBe(0);
    }

    [Fact]
    public async Task The_same_again_tells_nothing()
    {
        await using var world = await OrderWorld.On();
        await Set(world, OrderWorld.Kettle, 3, 4);

        (await Set(world, OrderWorld.Kettle, 3, 4)).Ok.ShouldBeTrue();

        (await Told(world)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_new_low_mark_alone_is_no_news_for_the_shops()
    {
        await using var world = await OrderWorld.On();

        await Set(world, OrderWorld.Kettle, 0, 9);

        (await Told(world)).ShouldBe([nameof(StockThresholdsSet)]);
    }

    [Theory]
    [InlineData(-1, 5, "buffer")]
    [InlineData(10_000_000, 5, "buffer")]
    [InlineData(0, -1, "lowAt")]
    [InlineData(0, 10_000_000, "lowAt")]
    public async Task What_is_out_of_range_changes_nothing(int buffer, int lowAt, string field)
    {
        await using var world = await OrderWorld.On();

        var refused = await Set(world, OrderWorld.Kettle, buffer, lowAt);

        refused.ShouldBeRefused("inventory.threshold_out_of_range");
        refused.Problem!.Field.ShouldBe(field);
        (await Row(world)).Buffer.ShouldBe(0);
        (await Told(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_SKU_and_that_of_another_workspace_are_refused()
    {
        await using var world = await OrderWorld.On();

        (await Set(world, "none", 1, 1)).ShouldBeRefused("inventory.unknown_sku");
        (await Set(world, OrderWorld.Kettle, 1, 1, Ids.New(TestClock.Start))).ShouldBeRefused("inventory.unknown_sku");

        (await Row(world)).Buffer.ShouldBe(0);
    }

    private static Task<Result<StockThresholdsSet>> Set(
        OrderWorld world, string sku, int buffer, int lowAt, Guid? workspaceId = null) =>
        world.With<SetThresholds, Result<StockThresholdsSet>>(
            set => set.Run(sku, buffer, lowAt, OrderWorld.Ana, Ct), workspaceId);

    private static Task<StockRow> Row(OrderWorld world) =>
        world.With<StockList, StockRow>(async list => (await list.One(OrderWorld.Kettle, Ct))!);

    /// <summary>The SKUs that the channels heard of last.</summary>
    private static async Task<IReadOnlyList<string>> Offered(Seller seller) =>
        (await seller.Facts(nameof(StockChanged)))[^1].Body<StockChanged>().Skus;

    /// <summary>What was told by a person.</summary>
    private static async Task<List<string>> Told(OrderWorld world) =>
        [.. (await world.Facts(Guid.Empty)).Where(fact => fact.By == OrderWorld.Ana).Select(fact => fact.Kind)];
}
