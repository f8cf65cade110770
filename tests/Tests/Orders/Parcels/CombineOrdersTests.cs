using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Parcels;

public sealed class CombineOrdersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_of_one_buyer_to_one_address_go_in_one_parcel(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var (first, second) = (await seller.Ready(), await seller.Ready(1, 2));

        var parcel = (await seller.Combine(second, first)).Value;

        (await seller.In(parcel)).ShouldBe("3 CANDLE 1 CANDLE 1 SOAP 2 SOAP");
        (await seller.Parcels(first)).ShouldHaveSingleItem().Reference.ShouldBe($"{first.Told.ExternalId}-P1");
        (await second.Row()).InParcels.ShouldBeTrue();
        (await first.Story())[^1].ShouldBe(nameof(OrderCombined));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_two_people_who_combine_one_order_with_others_at_once_one_is_refused(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var (first, second, third) = (await seller.Ready(), await seller.Ready(), await seller.Ready());

        var answers = await ParcelWalk.AtOnce(() => seller.Combine(first, second), () => seller.Combine(third, second));

        answers.Count(answer => answer.Ok).ShouldBe(1);
        answers.Single(answer => !answer.Ok).Problem!.Code.ShouldBe("orders.in_combined");
        (await seller.Parcels(second)).Count.ShouldBe(1);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_differs_is_named()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var first = await seller.Ready();
        var otherBuyer = await seller.Order(("CANDLE", 1)).Where(told => told with { BuyerId = "b2" })
            .Imported().Released();
        var express = await seller.Order(("CANDLE", 1))
            .Where(told => told with { BuyerId = "b1", DeliveryOption = "express" }).Imported().Released();
        var elsewhere = await seller.Ready();
        await elsewhere.Says(word => word with { ShipTo = GivenOrder.Buyer with { Line1 = "1 Elm Street" } });
        var sameButForCapitals = await seller.Ready();
        await sameButForCapitals.Says(word => word with
        {
            ShipTo = GivenOrder.Buyer with { City = "SPRINGFIELD ", Phone = null },
        });

        foreach (var (other, what) in new[] { (otherBuyer, "buyer"), (express, "delivery"), (elsewhere, "address") })
        {
            var problem = (await seller.Combine(first, other)).Problem!;
            (problem.Code, problem.Facts["what"], problem.Facts["number"], problem.Facts["first"]).ShouldBe(
                ("orders.combine_differs", what, other.Told.ExternalId, first.Told.ExternalId));
        }

        (await seller.Combine(first, sameButForCapitals)).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_not_ready_or_packed_already_is_refused()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var (first, split, second) = (await seller.Ready(), await seller.Ready(), await seller.Ready());
        var held = await seller.Order(("CANDLE", 1)).Imported().Released().Held();
        var asked = await seller.Order(("CANDLE", 1))
            .Where(told => told with { BuyerId = "b1", CancelAsked = true }).Imported().Released();
        await seller.SplitInTwo(split);

        Code(await seller.Combine(first)).ShouldBe("orders.combine_count");
        Code(await seller.Combine(first, first)).ShouldBe("orders.combine_count");
        Code(await seller.Combine(first, held)).ShouldBe("orders.cannot_pack");
        Code(await seller.Combine(first, asked)).ShouldBe("orders.cancel_asked");
        Code(await seller.Combine(first, split)).ShouldBe("orders.already_split");
        (await seller.Combine(first, second)).Ok.ShouldBeTrue();
        Code(await seller.Combine(first, second)).ShouldBe("orders.in_combined");
        Code(await seller.Split(first, [new("CANDLE", 3)], [new("SOAP", 1)])).ShouldBe("orders.in_combined");
        var id = await first.Id();
        Code(await seller.Do<CombineOrders, Result<Guid>>(
            combine => combine.Run([id, Ids.New(TestClock.Start)], Seller.Ana, Ct))).ShouldBe("orders.not_found");
    }

    [Fact]
    public async Task More_than_a_parcel_may_weigh_is_refused()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 900), ("SOAP", 2));
        var (first, second) = (await seller.Ready(200), await seller.Ready(200));

        var problem = (await seller.Combine(first, second)).Problem!;

        (problem.Code, problem.Facts["max"]).ShouldBe(("orders.combine_too_heavy", 68_000));
    }

    [Fact]
    public async Task An_order_that_may_not_ship_keeps_the_parcel_here()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var (first, second) = (await seller.Ready(), await seller.Ready());
        await seller.Combine(first, second);
        var id = await second.Id();
        await seller.Do<CreatorFlow.Orders.Hold.HoldOrder, Result<Guid>>(
            hold => hold.Run(id, "wait", Seller.Ana, Ct));

        var problem = (await seller.Ship(first)).Problem!;

        (problem.Code, problem.Facts["other"], problem.Facts["status"])
            .ShouldBe(("orders.parcel_waits", second.Told.ExternalId, "Held"));
        (await first.Status()).ShouldBe(OrderStatus.Ready);
    }

    private static string? Code(Result<Guid> answer) => answer.Problem?.Code;
}
