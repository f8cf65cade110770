using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;
using CreatorFlow.Tests.Orders.Returns.AtChannel;

namespace CreatorFlow.Tests.Orders.Returns;

public sealed class ReceiveReturnTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_a_bundle_its_parts_come_back(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        await seller.List(("DUO", 0));
        (await seller.Bundle("DUO", ("CANDLE", 2), ("SOAP", 1))).Problem.ShouldBeNull();
        var order = await seller.Order(("DUO", 2)).Imported().Released().Shipped();
        var before = (await seller.Level("CANDLE"), await seller.Level("SOAP"));
        before.ShouldBe(((16, 0), (18, 0)));
        var id = (await MoveReturnTests.Open(seller, order, new Units("DUO", 2))).Value;
        await seller.Do<MoveReturn, Result<Guid>>(move => move.Approve(id, Seller.Ana, Ct));

        (await MoveReturnTests.Receive(seller, id, new CameBack("DUO", 1, 1))).Problem.ShouldBeNull();

        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((18, 0), (19, 0)));
        (await seller.Moved("CANDLE", MovementKind.Scrapped)).Quantity.ShouldBe(-2);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_an_order_that_the_channel_fulfils_nothing_comes_into_this_house()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Order(("CANDLE", 2)).Where(word => GivenOrder.AsReleased(word) with
        {
            State = ChannelOrderState.Delivered, FulfilledByChannel = true,
        }).Imported();
        await seller.Says(ChannelReturnWalk.Told(order).Arrived());

        (await MoveReturnTests.Receive(seller, (await seller.Return()).Return.Id, new CameBack("CANDLE", 2, 0)))
            .Problem!.Code.ShouldBe("orders.return_nothing_comes");
        (await seller.Return()).GoodsCome.ShouldBeFalse();
        (await seller.Level("CANDLE")).ShouldBe((20, 0));
    }

    [Fact]
    public async Task A_person_of_another_workspace_receives_nothing()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await MoveReturnTests.Gone(seller);
        await seller.Says(ChannelReturnWalk.Told(order).Arrived());
        var id = (await seller.Return()).Return.Id;

        (await seller.Do<ReceiveReturn, Result<Guid>>(
            receive => receive.Run(id, [new("CANDLE", 1, 0)], Seller.Ana, Ct), Ids.New(TestClock.Start))).Problem!.Code
            .ShouldBe("orders.return_not_found");
        (await seller.Level("CANDLE")).ShouldBe((17, 0));
    }
}
