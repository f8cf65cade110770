using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Parcels;

public sealed class SplitOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_unit_stands_in_the_parcel_it_was_put_into(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();

        var parcels = await seller.SplitInTwo(order);

        (await seller.In(parcels[0]), await seller.In(parcels[1])).ShouldBe(("2 CANDLE", "1 CANDLE 1 SOAP"));
        var made = await seller.Parcels(order);
        made.Select(parcel => (parcel.Number, parcel.Status, parcel.Reference, parcel.MadeBy)).ShouldBe(
        [
            (1, ParcelStatus.Open, $"{order.Told.ExternalId}-P1", "Ana"),
            (2, ParcelStatus.Open, $"{order.Told.ExternalId}-P2", "Ana"),
        ]);
        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await order.Story())[^1].ShouldBe(nameof(OrderSplit));
        (await seller.Level("CANDLE")).ShouldBe((20, 3));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Split_anew_the_old_parcels_are_gone_and_no_reference_comes_twice(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await seller.SplitInTwo(order);

        (await seller.Split(order, [new("CANDLE", 3)], [new("SOAP", 1)])).Ok.ShouldBeTrue();

        (await seller.Parcels(order)).Select(parcel => parcel.Number).ShouldBe([3, 4]);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task However_often_it_is_split_anew_no_reference_comes_twice(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 20));
        var order = await seller.Order(("CANDLE", 20)).Imported().Released();
        Units[][] singles = [.. Enumerable.Repeat<Units[]>([new("CANDLE", 1)], 20)];

        for (var times = 0; times < 4; times++)
        {
            (await seller.Split(order, singles)).Problem.ShouldBeNull();
        }

        (await seller.Parcels(order)).Select(parcel => parcel.Number).ShouldBe(Enumerable.Range(61, 20));
        (await seller.Split(order, [new("CANDLE", 19)], [new("CANDLE", 1)])).Problem.ShouldBeNull();
        (await seller.Parcels(order)).Select(parcel => parcel.Number).ShouldBe([81, 82]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Split_anew_after_a_parcel_lost_its_last_unit_no_reference_comes_twice(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        var id = await order.Id();
        await seller.Split(order, [new("CANDLE", 3)], [new("SOAP", 1)]);
        (await seller.Do<CancelUnits, Result<Guid>>(
            cancel => cancel.Run(id, [new("SOAP", 1)], "no soap", Seller.Ana, Ct))).Ok.ShouldBeTrue();

        (await seller.Split(order, [new("CANDLE", 2)], [new("CANDLE", 1)])).Problem.ShouldBeNull();

        (await seller.Parcels(order)).Select(parcel => parcel.Number).ShouldBe([3, 4]);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Taken_out_of_a_parcel_that_is_named_after_it_an_order_can_be_split(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var (first, second, third) = (await seller.Ready(), await seller.Ready(), await seller.Ready());
        await seller.Combine(first, second, third);
        (await seller.Unpack(first)).Ok.ShouldBeTrue();

        await seller.SplitInTwo(first);

        (await seller.Parcels(first)).Select(parcel => parcel.Reference)
            .ShouldBe([$"{first.Told.ExternalId}-P2", $"{first.Told.ExternalId}-P3"]);
        (await seller.Parcels(second)).ShouldHaveSingleItem().Reference.ShouldBe($"{first.Told.ExternalId}-P1");
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_two_people_who_split_at_once_the_later_is_refused_and_nothing_is_half_done(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();

        var answers = await ParcelWalk.AtOnce(
            () => seller.SplitAsSeen(order, [], [new("CANDLE", 2)], [new("CANDLE", 1), new("SOAP", 1)]),
            () => seller.SplitAsSeen(order, [], [new("CANDLE", 3)], [new("SOAP", 1)]));

        var refused = answers.Where(answer => !answer.Ok).ShouldHaveSingleItem().Problem!;
        (refused.Code, refused.Kind).ShouldBe(("orders.packed_meanwhile", ProblemKind.Conflict));
        var parcels = await seller.Parcels(order);
        parcels.Select(parcel => parcel.Number).ShouldBe([1, 2]);
        (await seller.In(parcels[0].Id), await seller.In(parcels[1].Id)).ShouldBe(
            answers[0].Ok ? ("2 CANDLE", "1 CANDLE 1 SOAP") : ("3 CANDLE", "1 SOAP"));
        (await order.Story()).Count(kind => kind == nameof(OrderSplit)).ShouldBe(1);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Who_saw_it_as_it_was_before_it_was_taken_apart_is_refused(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await seller.SplitInTwo(order);
        (await seller.Unpack(order)).Ok.ShouldBeTrue();

        Code(await seller.SplitAsSeen(order, [1, 2], [new("CANDLE", 3)], [new("SOAP", 1)]))
            .ShouldBe("orders.packed_meanwhile");
        (await seller.SplitAsSeen(order, [], [new("CANDLE", 3)], [new("SOAP", 1)])).Problem.ShouldBeNull();

        (await seller.Parcels(order)).Select(parcel => parcel.Number).ShouldBe([3, 4]);
        (await seller.SplitAsSeen(order, [4, 3], [new("CANDLE", 1)], [new("CANDLE", 2), new("SOAP", 1)]))
            .Problem.ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_split_and_a_label_at_once_end_with_all_units_under_one_plan(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();

        var answers = await ParcelWalk.AtOnce(
            () => seller.Split(order, [new("CANDLE", 3)], [new("SOAP", 1)]),
            () => seller.Ship(order));
        await seller.Bought();

        answers[1].Ok.ShouldBeTrue();
        seller.Carrier.Sold.ShouldBe(answers[0].Ok ? 2 : 1);
        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((17, 0), (19, 0)));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Parcels_that_do_not_hold_each_unit_once_are_refused()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Ready();

        Code(await seller.Split(order, new Units[] { new("CANDLE", 3), new("SOAP", 1) }))
            .ShouldBe("orders.parcel_count");
        Code(await seller.Split(order, [new("CANDLE", 3), new("SOAP", 1)], [])).ShouldBe("orders.parcel_count");
        Code(await seller.Split(order, [new("CANDLE", 4)], [new("CANDLE", -1), new("SOAP", 2)]))
            .ShouldBe("orders.parcel_count");
        var wrong = (await seller.Split(order, [new("CANDLE", 2)], [new("SOAP", 1)])).Problem!;
        (wrong.Code, wrong.Facts["sku"], wrong.Facts["asked"], wrong.Facts["there"], wrong.Field)
            .ShouldBe(("orders.parcels_do_not_add_up", "CANDLE", 2, 3, "parcels"));
        Code(await seller.Split(order, [new("CANDLE", 3)], [new("SOAP", 1), new("HAT", 1)]))
            .ShouldBe("orders.parcels_do_not_add_up");

        (await seller.Parcels(order)).ShouldBeEmpty();
        (await order.Row()).InParcels.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_labelled_on_hold_asked_to_cancel_or_elsewhere_is_refused()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var waiting = await seller.Order(("CANDLE", 2)).Imported();
        var labelled = await seller.Order(("CANDLE", 2)).Imported().Released().Labelling();
        var asked = await seller.Order(("CANDLE", 2)).Where(told => told with { CancelAsked = true })
            .Imported().Released();

        foreach (var (order, code) in new[]
        {
            (waiting, "orders.cannot_pack"), (labelled, "orders.cannot_pack"), (asked, "orders.cancel_asked"),
        })
        {
            Code(await seller.Split(order, [new("CANDLE", 1)], [new("CANDLE", 1)])).ShouldBe(code);
        }

        var id = await waiting.Id();
        Code(await seller.Do<SplitOrder, Result<Guid>>(
            split => split.Run(id, [[new("CANDLE", 1)], [new("CANDLE", 1)]], null, Seller.Ana, Ct),
            Ids.New(TestClock.Start)))
            .ShouldBe("orders.not_found");
    }

    [Fact]
    public async Task A_held_order_can_be_packed_and_does_not_ship_before_it_goes_on()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Held();

        (await seller.Split(order, [new("CANDLE", 1)], [new("CANDLE", 1)])).Ok.ShouldBeTrue();

        Code(await seller.Ship(order)).ShouldBe("orders.not_ready");
    }

    private static string? Code(Result<Guid> answer) => answer.Problem?.Code;
}
