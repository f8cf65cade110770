using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;

namespace CreatorFlow.Tests.Orders.Returns;

public sealed class MoveReturnTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_comes_back_goes_into_stock_or_is_scrapped_and_the_refund_is_written_down(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await Gone(seller);
        var id = (await Open(seller, order, new Units("CANDLE", 3))).Value;

        (await Move(seller, move => move.Approve(id, Seller.Ana, Ct))).Problem.ShouldBeNull();
        (await Receive(seller, id, [new("CANDLE", 1, 1)])).Problem.ShouldBeNull();
        (await Move(seller, move => move.Refund(id, "12.50", Seller.Ana, Ct))).Problem.ShouldBeNull();

        (await seller.Level("CANDLE")).ShouldBe((18, 0));
        (await seller.Moved("CANDLE", MovementKind.Returned)).Quantity.ShouldBe(2);
        (await seller.Moved("CANDLE", MovementKind.Scrapped)).Quantity.ShouldBe(-1);
        var shown = (await seller.Do<ReturnList, ListedReturn?>(list => list.Find(id, Ct)))!;
        (shown.Return.State, shown.Return.Refund).ShouldBe((ReturnState.Closed, new Money(1_250, "USD")));
        shown.Return.ExpectedBy.ShouldBe(seller.World.Clock.GetUtcNow().AddDays(30));
        (await order.Story())[^4..].ShouldBe(
            [nameof(ReturnOpened), nameof(ReturnApproved), nameof(ReturnReceived), nameof(RefundRecorded)]);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_who_receive_one_return_at_once_put_it_into_stock_once(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await Gone(seller);
        var id = (await Open(seller, order, new Units("CANDLE", 2))).Value;
        await Move(seller, move => move.Approve(id, Seller.Ana, Ct));

        var answers = await ParcelWalk.AtOnce(
            () => Receive(seller, id, [new("CANDLE", 2, 0)]),
            () => Receive(seller, id, [new("CANDLE", 2, 0)]));

        answers.Count(answer => answer.Ok).ShouldBe(1);
        answers.Single(answer => !answer.Ok).Problem!.Code.ShouldBe("orders.return_state");
        (await seller.Level("CANDLE")).ShouldBe((19, 0));
    }

    [Fact]
    public async Task What_is_turned_down_or_withdrawn_may_be_asked_again_and_what_is_held_may_not()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await Gone(seller);
        var first = (await Open(seller, order, new Units("CANDLE", 2))).Value;

        var held = (await Open(seller, order, new Units("CANDLE", 2))).Problem!;
        (held.Code, held.Facts["there"]).ShouldBe(("orders.return_units", 1));
        (await Move(seller, move => move.Reject(first, "used", Seller.Ana, Ct))).Ok.ShouldBeTrue();
        var second = (await Open(seller, order, new Units("CANDLE", 3))).Value;
        (await Move(seller, move => move.Withdraw(second, Seller.Ana, Ct))).Ok.ShouldBeTrue();

        (await seller.Do<ReturnList, IReadOnlyList<ListedReturn>>(list => list.Page(true, Ct))).ShouldBeEmpty();
        (await seller.Do<ReturnList, IReadOnlyList<ListedReturn>>(list => list.OfOrder(first, Ct))).ShouldBeEmpty();
        (await order.Story())[^1].ShouldBe(nameof(ReturnWithdrawn));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_and_changes_nothing()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await Gone(seller);
        var id = (await Open(seller, order, new Units("CANDLE", 2))).Value;

        (await Receive(seller, id, [new("CANDLE", 1, 0)])).Problem!.Code
            .ShouldBe("orders.return_state");
        (await Move(seller, move => move.Reject(id, " ", Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("orders.reason_missing");
        await Move(seller, move => move.Approve(id, Seller.Ana, Ct));
        (await Receive(seller, id, [new("CANDLE", 2, 1)])).Problem!.Code
            .ShouldBe("orders.return_units");
        (await Receive(seller, id, [])).Problem!.Code
            .ShouldBe("orders.return_units");
        await Receive(seller, id, [new("CANDLE", 2, 0)]);
        (await Move(seller, move => move.Refund(id, "46.00", Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("orders.refund_invalid");
        (await Move(seller, move => move.Refund(id, "much", Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("orders.refund_invalid");
        (await Move(seller, move => move.Approve(Ids.New(TestClock.Start), Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("orders.return_not_found");
        (await seller.Level("CANDLE")).ShouldBe((19, 0));
    }

    internal static async Task<GivenOrder> Gone(Seller seller)
    {
        var order = await seller.Ready();
        await seller.Ship(order);
        await seller.Bought();
        return order;
    }

    internal static async Task<Result<Guid>> Open(Seller seller, GivenOrder order, params Units[] units)
    {
        var id = await order.Id();
        return await seller.Do<OpenReturn, Result<Guid>>(open => open.Run(id, units, "too big", Seller.Ana, Ct));
    }

    internal static Task<Result<Guid>> Receive(Seller seller, Guid id, params CameBack[] lines) =>
        seller.Do<ReceiveReturn, Result<Guid>>(receive => receive.Run(id, lines, Seller.Ana, Ct));

    private static Task<Result<Guid>> Move(Seller seller, Func<MoveReturn, Task<Result<Guid>>> act) =>
        seller.Do(act);
}
