using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Parcels.AtChannel;

/// <summary>Orders under labels of their channel are combined by it.</summary>
public sealed class CombineAtChannelTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task They_travel_in_one_package_with_one_label(string database)
    {
        await using var seller = await PackageWalk.Shop(database);
        var (first, second) = (await seller.InPackage(), await seller.InPackage(candles: 1, soap: 0));

        var parcel = (await seller.Combine(second, first)).Value;

        (await seller.Packed(first)).ShouldBe(["1 p1 Open: 3 CANDLE 1 CANDLE 1 SOAP"]);
        (await seller.Parcels(second)).ShouldHaveSingleItem().Id.ShouldBe(parcel);
        var told = (await second.Facts())[^1];
        (told.Kind, told.By.Name).ShouldBe((nameof(OrderCombined), "Ana"));
        (await seller.Ship(second)).Problem.ShouldBeNull();
        await seller.Bought();

        (await first.Status(), await second.Status()).ShouldBe((OrderStatus.Shipped, OrderStatus.Shipped));
        (await first.Row()).TrackingNumber.ShouldBe((await second.Row()).TrackingNumber);
        (seller.ChannelLabels.Sold, seller.Carrier.Sold).ShouldBe((1, 0));
        (await first.Row()).ConfirmedAt.ShouldNotBeNull();
        (await seller.Level("CANDLE")).ShouldBe((16, 0));
        await seller.Confirmed();
        seller.Channel.Confirmations.ShouldBeEmpty();
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Who_dies_between_the_call_and_the_commit_combines_them_once(string database)
    {
        await using var seller = await PackageWalk.Shop(database);
        var (first, second) = (await seller.InPackage(), await seller.InPackage());
        seller.Packages.AfterDone = () => throw new InvalidOperationException("The process is gone.");

        await Should.ThrowAsync<InvalidOperationException>(() => seller.Combine(first, second));
        (await first.Row()).InParcels.ShouldBeFalse();
        seller.Packages.AfterDone = () => { };
        (await seller.Combine(first, second)).Problem.ShouldBeNull();
        (await seller.Combine(first, second)).Problem.ShouldBeNull();

        seller.Packages.Done.Count.ShouldBe(1);
        (await seller.Parcels(first)).ShouldHaveSingleItem().PackageId.ShouldBe("p1");
        (await first.Story()).Count(kind => kind == nameof(OrderCombined)).ShouldBe(1);
    }

    [Fact]
    public async Task What_the_channel_leaves_out_is_told_and_the_others_are_together()
    {
        await using var seller = await PackageWalk.Shop("sqlite");
        var (first, second, third) = (await seller.InPackage(), await seller.InPackage(), await seller.InPackage());
        seller.Packages.LeavesOut[third.Told.ExternalId] = "Its address is another.";

        var problem = (await seller.Combine(first, second, third)).Problem!;

        (problem.Code, problem.Facts["orders"], problem.Facts["detail"])
            .ShouldBe(("orders.combined_partly", third.Told.ExternalId, "Its address is another."));
        (await first.Row()).InParcels.ShouldBeTrue();
        (await third.Row()).InParcels.ShouldBeFalse();
    }

    [Fact]
    public async Task What_cannot_go_together_is_refused_before_the_channel_is_asked()
    {
        await using var seller = await PackageWalk.Shop("sqlite");
        var (first, split, own) = (await seller.InPackage(), await seller.InPackage(), await seller.Ready());
        (await seller.Split(split, PackageWalk.InTwo)).Problem.ShouldBeNull();
        var stranger = await seller.InPackage();
        await stranger.Says(word => word with { BuyerId = "b2" });
        var held = await seller.InPackage();
        await held.Says(word => word with { CancelAsked = true });

        (await seller.Combine(first, split)).Problem!.Code.ShouldBe("orders.already_split");
        (await seller.Combine(first, own)).Problem!.Code.ShouldBe("orders.label_of_channel");
        var differs = (await seller.Combine(first, stranger)).Problem!;
        (differs.Code, differs.Facts["what"]).ShouldBe(("orders.combine_differs", "buyer"));
        (await seller.Combine(first, held)).Problem!.Code.ShouldBe("orders.cancel_asked");
        (await seller.Combine(first)).Problem!.Code.ShouldBe("orders.combine_count");

        seller.Packages.Done.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_is_told_of_and_nothing_is_kept()
    {
        await using var seller = await PackageWalk.Shop("sqlite");
        var (first, second) = (await seller.InPackage(), await seller.InPackage());
        seller.Packages.Failure = new(ChannelFailureKind.RateLimited, "Too many calls.");

        (await seller.Combine(first, second)).Problem!.Code.ShouldBe("orders.packing_silent");

        (await first.Row()).InParcels.ShouldBeFalse();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task One_whose_companion_is_cancelled_ships_alone(string database)
    {
        await using var seller = await PackageWalk.Shop(database);
        var (first, second) = (await seller.InPackage(), await seller.InPackage());
        (await seller.Combine(first, second)).Problem.ShouldBeNull();
        await seller.ToldAnew(first);
        await seller.ToldAnew(second);

        await first.Says(word => word with { State = ChannelOrderState.Cancelled });
        await second.Says(word => word);

        (await second.Row()).InParcels.ShouldBeFalse();
        (await seller.Ship(second)).Problem.ShouldBeNull();
        await seller.Bought();
        (await second.Status()).ShouldBe(OrderStatus.Shipped);
        (await seller.Findings()).ShouldBeEmpty();
    }
}
