using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Labels;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.TikTokShop;

/// <summary>Orders split and combined under TikTok Shop's label, against the simulator over HTTP.</summary>
public sealed class PackingSimulatorTests
{
    private const long Buyer = 7;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_is_split_and_each_of_its_packages_ships_by_its_own_label()
    {
        await using var stage = await LabelsSimulatorTests.Set("GB");
        var shopId = await Connected(stage);
        var number = (await Ready(stage, shopId, 3))[0];

        (await Split(stage, number)).Problem.ShouldBeNull();
        (await Parcels(stage, number)).Select(parcel => parcel.PackageId).Order(StringComparer.Ordinal)
            .ShouldBe(await Packages(stage, number));
        await LabelsSimulatorTests.Import(stage, shopId, number);
        (await Parcels(stage, number)).Select(parcel => parcel.Number).ShouldBe([1, 2]);
        await Shipped(stage, number);

        var truth = await stage.Truth(number);
        ((string?)truth["status"], (int)truth["parcels"]!).ShouldBe(("AWAITING_COLLECTION", 2));
        (await LabelsSimulatorTests.Row(stage, number)).Status.ShouldBe(OrderStatus.Shipped);
        (await Parcels(stage, number)).Select(parcel => parcel.TrackingNumber).Order(StringComparer.Ordinal)
            .ShouldBe(truth["packages"]!.AsArray().Select(own => (string?)own!["tracking"])
                .Order(StringComparer.Ordinal));
        (await Parcels(stage, number)).Select(parcel => parcel.TrackingNumber).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("gatewayTimeoutRate")]
    [InlineData("truncateRate")]
    public async Task A_split_whose_answer_was_lost_is_found_and_done_once(string fault)
    {
        await using var stage = await LabelsSimulatorTests.Set("GB");
        var shopId = await Connected(stage);
        var number = (await Ready(stage, shopId, 3))[0];
        await stage.Control("faults", new
        {
            calls = new[]
            {
                new Dictionary<string, object>
                {
                    ["pathPrefix"] = $"/fulfillment/202309/orders/{number}/split", [fault] = 1.0,
                },
            },
        });

        (await Split(stage, number)).Problem.ShouldBeNull();
        await stage.Control("reset-faults");
        (await Split(stage, number)).Problem.ShouldBeNull();

        (await Packages(stage, number)).Count.ShouldBe(2);
        (await Parcels(stage, number)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Orders_of_a_buyer_are_combined_one_is_taken_out_and_the_others_ship_as_one()
    {
        await using var stage = await LabelsSimulatorTests.Set("GB");
        var shopId = await Connected(stage);
        var numbers = await Ready(stage, shopId, 1, 1, 1, 1);
        var groups = (await stage.World.With<IChannelPackages, Result<List<IReadOnlyList<string>>>>(
            packages => packages.Combinable(shopId, Ct))).Value;
        groups.ShouldHaveSingleItem().ShouldBe(numbers, ignoreOrder: true);

        // Without the first of them, by whose package the group is called.
        (await Combine(stage, numbers[1..])).Problem.ShouldBeNull();
        (await stage.World.With<UnpackOrder, Result<Guid>>(async unpack => await unpack.Run(
            (await LabelsSimulatorTests.Row(stage, numbers[3])).Id, Actor.System, Ct))).Problem.ShouldBeNull();
        await LabelsSimulatorTests.Import(stage, shopId, [.. numbers]);
        await Shipped(stage, numbers[1]);

        var rows = new List<string?>();

        foreach (var number in numbers)
        {
            rows.Add((await LabelsSimulatorTests.Row(stage, number)).TrackingNumber);
        }

        rows[1].ShouldNotBeNull();
        rows.ShouldBe([null, rows[1], rows[1], null]);
        ((string?)(await stage.Truth(numbers[2]))["trackingNumber"]).ShouldBe(rows[1]);
        ((string?)(await stage.Truth(numbers[3]))["status"]).ShouldBe("AWAITING_SHIPMENT");
    }

    [Fact]
    public async Task What_was_packed_in_the_seller_centre_is_taken_over()
    {
        await using var stage = await LabelsSimulatorTests.Set("GB");
        var shopId = await Connected(stage);
        var numbers = await Ready(stage, shopId, 1, 1);
        (await stage.World.With<IChannelPackages, Result<Repacked>>(
            packages => packages.Combine(shopId, numbers, Ct))).Problem.ShouldBeNull();

        await LabelsSimulatorTests.Import(stage, shopId, [.. numbers]);

        (await Parcels(stage, numbers[0])).ShouldHaveSingleItem().Id
            .ShouldBe((await Parcels(stage, numbers[1])).ShouldHaveSingleItem().Id);
    }

    [Fact]
    public async Task Where_shipping_makes_the_packages_the_channel_says_that_it_splits_none()
    {
        await using var stage = await LabelsSimulatorTests.Set("US");
        var shopId = await Connected(stage);
        var number = (await Ready(stage, shopId, 3))[0];

        var problem = (await Split(stage, number)).Problem!;

        (problem.Code, problem.Facts["detail"])
            .ShouldBe(("channels.not_splittable", "Splitting is not available in this region."));
        (await Parcels(stage, number)).ShouldBeEmpty();
    }

    private static async Task<Guid> Connected(SimulatorStage stage)
    {
        var shopId = await stage.Connect();
        await stage.World.RunJobs(PullCatalogue.JobKind);
        return shopId;
    }

    /// <summary>Released orders of one buyer with so many units each.</summary>
    private static async Task<List<string>> Ready(SimulatorStage stage, Guid shopId, params int[] units)
    {
        var numbers = new List<string>();
        var sku = await stage.World.World.Db(db => db.Set<Listing>().AsNoTracking()
            .Where(row => row.ChannelAvailable > 20).Select(row => row.SkuId).FirstAsync(Ct));

        foreach (var quantity in units)
        {
            numbers.Add(await stage.PlaceUnderItsLabel(sku, quantity, Buyer));
        }

        await stage.Advance(TimeSpan.FromHours(2));
        await LabelsSimulatorTests.Import(stage, shopId, [.. numbers]);
        (await LabelsSimulatorTests.Row(stage, numbers[0])).Status.ShouldBe(OrderStatus.Ready);
        return numbers;
    }

    private static async Task<Result<Guid>> Split(SimulatorStage stage, string number)
    {
        var order = await LabelsSimulatorTests.Row(stage, number);
        var sku = (await stage.World.With<SplitPlan, IReadOnlyList<Units>>(plan => plan.Here(order.Id, Ct)))[0].Sku;
        return await stage.World.With<SplitOrder, Result<Guid>>(split => split.Run(
            order.Id, [[new(sku, 2)], [new(sku, 1)]], null, Actor.System, Ct));
    }

    private static async Task<Result<Guid>> Combine(SimulatorStage stage, IReadOnlyList<string> numbers)
    {
        var ids = new List<Guid>();

        foreach (var number in numbers)
        {
            ids.Add((await LabelsSimulatorTests.Row(stage, number)).Id);
        }

        return await stage.World.With<CombineOrders, Result<Guid>>(combine => combine.Run(ids, Actor.System, Ct));
    }

    private static async Task Shipped(SimulatorStage stage, string number)
    {
        await LabelsSimulatorTests.Ship(stage, number);
        await stage.World.RunJobs(PurchaseLabels.JobKind);
        await stage.World.World.React("orders.follow_labels");
        await stage.World.World.React("orders.follow_parcels");
    }

    private static async Task<IReadOnlyList<Parcel>> Parcels(SimulatorStage stage, string number)
    {
        var id = (await LabelsSimulatorTests.Row(stage, number)).Id;
        return await stage.World.World.Db(async db => (await PackedOrders.Load(db, [id], Ct)).Of(id));
    }

    private static async Task<List<string?>> Packages(SimulatorStage stage, string number) =>
        [.. (await stage.Truth(number))["packages"]!.AsArray().Select(own => (string?)own!["id"])
            .Order(StringComparer.Ordinal)];
}
