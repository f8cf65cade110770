using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Correct;
using CreatorFlow.Orders.Create;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Create;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Correct;

public sealed class CorrectAddressTests
{
    private static readonly ChannelAddress Better =
        NewOrders.Fair with { Name = "Zoe Alvarez", Line1 = "9 Fair Grounds", PostalCode = "78702" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_order_goes_to_the_new_address_and_the_history_says_what_changed(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = (await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE"))).Value;

        (await Correct(seller, id, Better)).Ok.ShouldBeTrue();

        var order = await seller.Entered(id);
        order.Address.ShouldBe(Better with { Country = "US" });
        (order.BuyerName, order.AddressKey).ShouldBe(("Zoe Alvarez", "us|78702|9fairgrounds|"));
        var told = (await seller.ToldOf(id))[^1];
        told.Body<OrderAddressCorrected>().Parts.ShouldBe(["name", "line1", "postalCode"]);
        told.By.Name.ShouldBe("Ana");
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Sent_twice_the_second_is_told_that_it_stands_so_already(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = (await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE"))).Value;
        (await Correct(seller, id, Better)).Ok.ShouldBeTrue();
        var facts = (await seller.ToldOf(id)).Count;

        (await Correct(seller, id, Better)).Problem!.Code.ShouldBe("orders.address_unchanged");

        (await seller.ToldOf(id)).Count.ShouldBe(facts);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_wrong_with_the_address_does_not_stand_in_the_way_any_more(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = (await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE") with
        {
            AddressTaken = true, ShipTo = NewOrders.Fair with { State = null },
        })).Value;
        await seller.InWork<ShipOrder, IReadOnlyList<Result<Guid>>>(
            ship => ship.Ship([id], new("orders.asked_by_hand"), Actor.Rule("rule"), Ct));
        (await seller.Entered(id)).TroubleReason!.Code.ShouldBe("orders.address_incomplete");

        (await Correct(seller, id, NewOrders.Fair)).Ok.ShouldBeTrue();

        (await seller.Entered(id)).Trouble.ShouldBeNull();
        (await Ship(seller, id)).Ok.ShouldBeTrue();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task While_a_label_is_being_bought_and_after_the_address_stays(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = (await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE"))).Value;
        (await Ship(seller, id)).Ok.ShouldBeTrue();

        (await Correct(seller, id, Better)).Problem!.Code.ShouldBe("orders.address_labelled");
        await seller.World.RunJobs(PurchaseLabels.JobKind);
        await seller.World.React("orders.follow_labels");
        (await Correct(seller, id, Better)).Problem!.Code.ShouldBe("orders.address_labelled");

        (await seller.Entered(id)).Address!.PostalCode.ShouldBe("78701");
    }

    [Fact]
    public async Task After_a_label_that_could_not_be_had_the_next_one_goes_to_the_corrected_address()
    {
        await using var world = await OrderWorld.On();
        var id = await world.With<CreateOrder, Result<Guid>>(
            create => create.Run(NewOrders.Of("FAIR-1", OrderWorld.Kettle), OrderWorld.Ana, Ct));
        await world.With<ShipOrder, Result<Guid>>(ship => ship.Run(
            id.Value, new("orders.asked_by_hand"), OrderWorld.Ana, Ct));
        world.Labels.Stand(id.Value, LabelStatus.Failed, "no such street");

        (await world.With<CorrectAddress, Result<Guid>>(correct => correct.Run(
            id.Value, Better, OrderWorld.Ana, Ct))).Ok.ShouldBeTrue();
        (await world.With<ShipOrder, Result<Guid>>(ship => ship.Run(
            id.Value, new("orders.asked_by_hand"), OrderWorld.Ana, Ct))).Ok.ShouldBeTrue();

        world.Labels.Asked[^1].ShipTo.Line1.ShouldBe("9 Fair Grounds");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_parcel_of_a_split_order_that_is_labelled_keeps_the_address(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = (await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE"))).Value;
        (await seller.Do<SplitOrder, Result<Guid>>(split => split.Run(
            id, [[new("CANDLE", 1)], [new("CANDLE", 1)]], null, Seller.Ana, Ct))).Ok.ShouldBeTrue();
        (await Correct(seller, id, Better)).Ok.ShouldBeTrue();
        (await Ship(seller, id)).Ok.ShouldBeTrue();

        (await Correct(seller, id, NewOrders.Fair)).Problem!.Code.ShouldBe("orders.address_labelled");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_a_channel_keeps_what_is_wrong_and_what_is_not_there_are_refused(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var ofShop = await (await seller.Order(("CANDLE", 1)).Imported()).Id();
        var id = (await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE"))).Value;

        (await Correct(seller, ofShop, Better)).Problem!.Code.ShouldBe("orders.address_of_channel");
        (await Correct(seller, Ids.New(TestClock.Start), Better)).Problem!.Code.ShouldBe("orders.not_found");
        var wrong = (await Correct(seller, id, Better with { State = null })).Problem!;
        (wrong.Code, wrong.Field).ShouldBe(("orders.new_address_missing", "shipTo.state"));
        (await seller.Do<CorrectAddress, Result<Guid>>(
            correct => correct.Run(id, Better, Seller.Ana, Ct), Ids.New(TestClock.Start)))
            .Problem!.Code.ShouldBe("orders.not_found");
        (await seller.ToldOf(id)).Select(fact => fact.Kind).ShouldNotContain(nameof(OrderAddressCorrected));
    }

    private static Task<Result<Guid>> Correct(Seller seller, Guid id, ChannelAddress to) =>
        seller.Do<CorrectAddress, Result<Guid>>(correct => correct.Run(id, to, Seller.Ana, Ct));

    private static Task<Result<Guid>> Ship(Seller seller, Guid id) => seller.Do<ShipOrder, Result<Guid>>(
        ship => ship.Run(id, new("orders.asked_by_hand"), Seller.Ana, Ct));
}
