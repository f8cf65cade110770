using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Parcels.AtChannel;

/// <summary>Orders under a label of their channel are split by it.</summary>
public sealed class SplitAtChannelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_channel_splits_it_and_the_parcels_are_its_packages(string database)
    {
        await using var seller = await PackageWalk.Shop(database);
        var order = await seller.InPackage();

        (await seller.Split(order, PackageWalk.InTwo)).Problem.ShouldBeNull();

        seller.Packages.Done.ShouldBe([$"split {order.Told.ExternalId}"]);
        (await seller.Packed(order)).ShouldBe(["1 p2 Open: 2 CANDLE", "2 p3 Open: 1 CANDLE 1 SOAP"]);
        var told = (await order.Facts())[^1];
        (told.Kind, told.By.Name, told.Body<OrderSplit>().ParcelIds.Count).ShouldBe((nameof(OrderSplit), "Ana", 2));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_parcel_ships_by_the_label_of_its_package_and_the_channel_is_told_nothing(string database)
    {
        await using var seller = await PackageWalk.Shop(database);
        var order = await seller.InPackage();
        (await seller.Split(order, PackageWalk.InTwo)).Problem.ShouldBeNull();
        var parcels = await seller.Parcels(order);

        (await seller.ShipOne(order, parcels[1].Id)).Problem.ShouldBeNull();
        await seller.Bought();
        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await seller.Level("CANDLE")).ShouldBe((19, 2));
        (await seller.Ship(order)).Problem.ShouldBeNull();
        await seller.Bought();

        var number = order.Told.ExternalId;
        (await seller.Parcels(order)).Select(parcel => (parcel.Status, parcel.TrackingNumber)).ShouldBe(
        [
            (ParcelStatus.Shipped, $"TT{number}/p2"), (ParcelStatus.Shipped, $"TT{number}/p3"),
        ]);
        var row = await order.Row();
        (row.Status, row.ConfirmedAt is null, row.Trouble).ShouldBe((OrderStatus.Shipped, false, null));
        (seller.ChannelLabels.Sold, seller.Carrier.Sold).ShouldBe((2, 0));
        await seller.Confirmed();
        seller.Channel.Confirmations.ShouldBeEmpty();
        (await seller.Level("CANDLE")).ShouldBe((17, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Who_dies_between_the_call_and_the_commit_splits_it_once(string database)
    {
        await using var seller = await PackageWalk.Shop(database);
        var order = await seller.InPackage();
        seller.Packages.AfterDone = () => throw new InvalidOperationException("The process is gone.");

        await Should.ThrowAsync<InvalidOperationException>(() => seller.Split(order, PackageWalk.InTwo));
        (await seller.Parcels(order)).ShouldBeEmpty();
        seller.Packages.AfterDone = () => { };
        (await seller.Split(order, PackageWalk.InTwo)).Problem.ShouldBeNull();
        (await seller.Split(order, PackageWalk.InTwo)).Problem.ShouldBeNull();
        await seller.ToldAnew(order);

        seller.Packages.Done.Count.ShouldBe(1);
        (await seller.Packed(order)).ShouldBe(["1 p2 Open: 2 CANDLE", "2 p3 Open: 1 CANDLE 1 SOAP"]);
        (await order.Story()).Count(kind => kind == nameof(OrderSplit)).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_lost_is_brought_by_the_next_word_of_the_channel()
    {
        await using var seller = await PackageWalk.Shop("sqlite");
        var order = await seller.InPackage();
        seller.Packages.AfterDone = () => throw new InvalidOperationException("The process is gone.");
        await Should.ThrowAsync<InvalidOperationException>(() => seller.Split(order, PackageWalk.InTwo));

        await seller.ToldAnew(order);

        (await seller.Packed(order)).ShouldBe(["1 p2 Open: 2 CANDLE", "2 p3 Open: 1 CANDLE 1 SOAP"]);
        (await order.Facts())[^1].By.Name.ShouldBe("TikTok Shop");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_the_channel_refuses_or_does_not_answer_leaves_everything_as_it_is(string database)
    {
        await using var seller = await PackageWalk.Shop(database);
        var order = await seller.InPackage();
        seller.Packages.Refuses = new("channels.not_splittable", ProblemKind.Conflict, "One unit only.");
        (await seller.Split(order, PackageWalk.InTwo)).Problem!.Code.ShouldBe("channels.not_splittable");

        seller.Packages.Failure = new(ChannelFailureKind.Retry, "It is closed.");
        var silent = (await seller.Split(order, PackageWalk.InTwo)).Problem!;

        (silent.Code, silent.Kind, silent.Facts["detail"])
            .ShouldBe(("orders.packing_silent", ProblemKind.Unavailable, "It is closed."));
        (await seller.Parcels(order)).ShouldBeEmpty();
        (await order.Row()).InParcels.ShouldBeFalse();
        (await order.Story()).ShouldNotContain(nameof(OrderSplit));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_before_the_channel_is_asked()
    {
        await using var seller = await PackageWalk.Shop("sqlite");
        var (order, other) = (await seller.InPackage(), await seller.InPackage());

        (await seller.Split(order, [new("CANDLE", 3)], [new("SOAP", 2)])).Problem!.Code
            .ShouldBe("orders.parcels_do_not_add_up");
        (await seller.SplitAsSeen(order, [7], PackageWalk.InTwo)).Problem!.Code.ShouldBe("orders.packed_meanwhile");
        await order.Says(word => word with { CancelAsked = true });
        (await seller.Split(order, PackageWalk.InTwo)).Problem!.Code.ShouldBe("orders.cancel_asked");
        (await seller.Ship(other)).Problem.ShouldBeNull();
        (await seller.Split(other, PackageWalk.InTwo)).Problem!.Code.ShouldBe("orders.cannot_pack");

        seller.Packages.Done.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_order_of_another_workspace_is_not_known()
    {
        await using var seller = await PackageWalk.Shop("sqlite");
        var id = await (await seller.InPackage()).Id();

        (await seller.Do<SplitOrder, Result<Guid>>(
            split => split.Run(id, PackageWalk.InTwo, null, Seller.Ana, Ct), Ids.New(TestClock.Start))).Problem!.Code
            .ShouldBe("orders.not_found");
        (await seller.Do<ShipOrder, Result<Guid>>(
            ship => ship.Run(id, ParcelWalk.Why, Seller.Ana, Ct), Ids.New(TestClock.Start))).Ok.ShouldBeFalse();

        seller.Packages.Done.ShouldBeEmpty();
    }
}
