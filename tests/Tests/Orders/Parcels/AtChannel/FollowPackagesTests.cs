using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Parcels.AtChannel;

/// <summary>What was split or combined at the channel itself is so here, as soon as it tells.</summary>
public sealed class FollowPackagesTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_split_there_is_split_here(string database)
    {
        await using var seller = await PackageWalk.Shop(database);
        var order = await seller.InPackage();

        await order.Says(word => word with { Packages = [Package("a", 2, 0), Package("b", 1, 1)] });
        await order.Says(word => word);

        (await seller.Packed(order)).ShouldBe(["1 a Open: 2 CANDLE", "2 b Open: 1 CANDLE 1 SOAP"]);
        (await order.Story()).Count(kind => kind == nameof(OrderSplit)).ShouldBe(1);
        (await order.Row()).PackageId.ShouldBeNull();
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_combined_there_is_combined_here_one_after_the_other(string database)
    {
        await using var seller = await PackageWalk.Shop(database);
        var (first, second, third) = (await seller.InPackage(), await seller.InPackage(), await seller.InPackage());

        await first.Says(word => word with { Packages = [Package("a", 3, 1)] });
        (await first.Row()).InParcels.ShouldBeFalse();
        await second.Says(word => word with { Packages = [Package("a", 3, 1)] });
        var two = (await seller.Parcels(first)).ShouldHaveSingleItem();
        await third.Says(word => word with { Packages = [Package("a", 3, 1)] });

        var three = (await seller.Parcels(second)).ShouldHaveSingleItem();
        (three.PackageId, three.Id != two.Id, three.Number).ShouldBe(("a", true, 2));
        (await first.Facts())[^1].Body<OrderCombined>().Numbers.Count.ShouldBe(3);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Seen_first_when_they_are_combined_they_are_so_from_the_start(string database)
    {
        await using var seller = await PackageWalk.Shop(database);
        ChannelOrder[] words =
        [
            .. Enumerable.Range(0, 2).Select(_ => GivenOrder.AsReleased(seller.Told(("CANDLE", 1))) with
            {
                ShippedBy = ShippedBy.ChannelLabel, Packages = [Package("a", 1, 0)],
            }),
        ];

        await seller.Import(words);

        var (first, second) = (new GivenOrder(seller, words[0]), new GivenOrder(seller, words[1]));
        (await seller.Parcels(first)).ShouldHaveSingleItem().Id
            .ShouldBe((await seller.Parcels(second)).ShouldHaveSingleItem().Id);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_apart_again_there_goes_whole_here(string database)
    {
        await using var seller = await PackageWalk.Shop(database);
        var (split, first, second) = (await seller.InPackage(), await seller.InPackage(), await seller.InPackage());
        (await seller.Split(split, PackageWalk.InTwo)).Problem.ShouldBeNull();
        (await seller.Combine(first, second)).Problem.ShouldBeNull();

        await split.Says(word => word with
        {
            UpdatedAt = word.UpdatedAt.AddSeconds(9), Packages = [Package("c", 3, 1)],
        });
        await second.Says(word => word with
        {
            UpdatedAt = word.UpdatedAt.AddSeconds(9), Packages = [Package("d", 3, 1)],
        });

        (await seller.Parcels(split)).ShouldBeEmpty();
        ((await split.Row()).InParcels, (await first.Row()).InParcels, (await second.Row()).InParcels)
            .ShouldBe((false, false, false));
        (await second.Story())[^1].ShouldBe(nameof(OrderUnpacked));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_label_that_is_being_bought_for_another_shape_is_given_up(string database)
    {
        await using var seller = await PackageWalk.Shop(database);
        var order = await seller.InPackage();
        (await seller.Ship(order)).Problem.ShouldBeNull();

        await order.Says(word => word with { Packages = [Package("a", 2, 0), Package("b", 1, 1)] });
        await seller.Bought();

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        seller.ChannelLabels.Sold.ShouldBe(0);
        (await seller.Ship(order)).Problem.ShouldBeNull();
        await seller.Bought();
        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        seller.ChannelLabels.Sold.ShouldBe(2);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_has_left_stays_and_is_as_far_as_the_channel_says(string database)
    {
        await using var seller = await PackageWalk.Shop(database);
        var order = await seller.InPackage();
        await order.Says(word => word with { Packages = [Package("a", 2, 0), Package("b", 1, 1)] });
        (await seller.ShipOne(order, (await seller.Parcels(order))[0].Id)).Problem.ShouldBeNull();
        await seller.Bought();

        await order.Says(word => word with
        {
            Packages =
            [
                Package("a", 2, 0) with { State = ChannelOrderState.InTransit }, Package("c", 1, 0), Package("d", 0, 1),
            ],
        });

        (await seller.Packed(order)).ShouldBe(
            ["1 a InTransit: 2 CANDLE", "3 c Open: 1 CANDLE", "4 d Open: 1 SOAP"]);
        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_older_word_changes_nothing()
    {
        await using var seller = await PackageWalk.Shop("sqlite");
        var order = await seller.InPackage();
        var old = order.Told with { UpdatedAt = order.Told.UpdatedAt.AddSeconds(-5), Packages = [] };
        await order.Says(word => word with { Packages = [Package("a", 2, 0), Package("b", 1, 1)] });

        await seller.Import(old);
        await seller.Import(old with { Packages = [Package("x", 3, 1)] });

        (await seller.Parcels(order)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Orders_of_the_sellers_own_carrier_keep_the_parcels_that_people_made()
    {
        await using var seller = await PackageWalk.Shop("sqlite");
        var order = await seller.Ready();
        await seller.SplitInTwo(order);

        await order.Says(word => word with { BuyerNote = "Please ring." });

        (await seller.Packed(order)).ShouldBe(["1  Open: 2 CANDLE", "2  Open: 1 CANDLE 1 SOAP"]);
    }

    [Fact]
    public async Task One_that_is_to_travel_by_the_sellers_carrier_again_leaves_its_packages()
    {
        await using var seller = await PackageWalk.Shop("sqlite");
        var order = await seller.InPackage();
        await order.Says(word => word with { Packages = [Package("a", 2, 0), Package("b", 1, 1)] });

        await order.Says(word => word with { ShippedBy = ShippedBy.Seller, Packages = [] });

        ((await order.Row()).InParcels, (await seller.Parcels(order)).Count).ShouldBe((false, 0));
        (await seller.Ship(order)).Problem.ShouldBeNull();
    }

    private static ChannelPackage Package(string id, int candles, int soap) => new(
        id,
        [.. new[] { ("CANDLE", candles), ("SOAP", soap) }.Where(own => own.Item2 > 0)
            .Select(own => new PackedUnits($"c-{own.Item1}", own.Item1, own.Item2))],
        ChannelOrderState.AwaitingShipment);
}
