using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Copy;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Create;
using CreatorFlow.Tests.Orders.Parcels;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Copy;

public sealed class CopyOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_lost_is_sent_again_without_being_a_sale_and_both_orders_name_each_other(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await Gone(seller);

        var id = (await Copy(seller, order, CopyKind.Reship, "lost", new Units("CANDLE", 1))).Value;

        var made = await seller.Entered(id);
        (made.NotASale, made.Kind, made.Replaces, made.TotalMinor, made.Status, made.IsByHand)
            .ShouldBe((true, OrderKind.Replacement, order.Told.ExternalId, 0, OrderStatus.Ready, true));
        made.Address.ShouldBe(GivenOrder.Buyer);
        (await seller.Level("CANDLE")).ShouldBe((17, 1));
        (await order.Story())[^1].ShouldBe(nameof(OrderCopiedTo));
        var from = await order.Id();
        (await Links(seller, id)).ShouldHaveSingleItem().ShouldBe(
            new LinkedOrder(from, order.Told.ExternalId, OrderStatus.Shipped, CopyKind.Reship, false));
        (await Links(seller, from)).ShouldHaveSingleItem().IsCopy.ShouldBeTrue();
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_duplicate_is_a_sale_at_the_same_prices(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();

        var id = (await Copy(seller, order, CopyKind.Duplicate, null, new Units("CANDLE", 2))).Value;

        var made = await seller.Entered(id);
        (made.NotASale, made.TotalMinor, made.Units).ShouldBe((false, 2_000, 2));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_form_that_is_sent_twice_makes_one_order(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await Gone(seller);
        var id = await order.Id();
        var request = new CopyRequest(CopyKind.Replacement, [new("SOAP", 1)], "broken", "H-1");

        var answers = await ParcelWalk.AtOnce(
            () => seller.Do<CopyOrder, Result<Guid>>(copy => copy.Run(id, request, Seller.Ana, Ct)),
            () => seller.Do<CopyOrder, Result<Guid>>(copy => copy.Run(id, request, Seller.Ana, Ct)));

        answers.Count(answer => answer.Ok).ShouldBe(1);
        answers.Single(answer => !answer.Ok).Problem!.Code.ShouldBe("orders.new_number_taken");
        (await seller.Level("SOAP")).ShouldBe((19, 1));
        (await Links(seller, id)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_has_not_left_has_no_address_reason_or_units_is_refused()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var (here, gone) = (await seller.Ready(), await Gone(seller));
        var hidden = await seller.Order(("CANDLE", 1)).Imported();

        (await Copy(seller, here, CopyKind.Reship, "lost", new Units("CANDLE", 1))).Problem!.Code
            .ShouldBe("orders.copy_not_left");
        (await Copy(seller, hidden, CopyKind.Duplicate, null, new Units("CANDLE", 1))).Problem!.Code
            .ShouldBe("orders.no_address");
        (await Copy(seller, gone, CopyKind.Reship, " ", new Units("CANDLE", 1))).Problem!.Code
            .ShouldBe("orders.reason_missing");
        (await Copy(seller, gone, CopyKind.Reship, "lost")).Problem!.Code.ShouldBe("orders.copy_units");
        var more = (await Copy(seller, gone, CopyKind.Reship, "lost", new Units("CANDLE", 4))).Problem!;
        (more.Code, more.Facts["there"]).ShouldBe(("orders.copy_units", 3));
        (await Copy(seller, gone, (CopyKind)7, "lost", new Units("CANDLE", 1))).Problem!.Code
            .ShouldBe("orders.copy_kind");
        (await seller.Do<CopyOrder, Result<Guid>>(copy => copy.Run(
            Ids.New(TestClock.Start), new(CopyKind.Duplicate, [], null, ""), Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("orders.not_found");
    }

    private static async Task<GivenOrder> Gone(Seller seller)
    {
        var order = await seller.Ready();
        await seller.Ship(order);
        await seller.Bought();
        return order;
    }

    private static async Task<Result<Guid>> Copy(
        Seller seller, GivenOrder order, CopyKind kind, string? reason, params Units[] units)
    {
        var id = await order.Id();
        return await seller.Do<CopyOrder, Result<Guid>>(
            copy => copy.Run(id, new(kind, units, reason, ""), Seller.Ana, Ct));
    }

    private static Task<IReadOnlyList<LinkedOrder>> Links(Seller seller, Guid id) =>
        seller.Do<CopyList, IReadOnlyList<LinkedOrder>>(list => list.Of(id, Ct));
}
