using System.Net;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Print;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Print;

public sealed class PaperOrdersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_pick_list_adds_up_what_all_orders_want_and_leaves_out_what_may_not_be_packed(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Imported(OrderWorld.Told("5760001", units: 2));
        await world.Imported(OrderWorld.Told("5760002", units: 3));
        await world.Imported(OrderWorld.Told("5760003", state: ChannelOrderState.OnHold));
        await world.Imported(OrderWorld.Told("5760004", units: 99));

        var list = await world.With<PaperOrders, PickList>(paper => paper.Picks([], Ct));

        var pick = list.Picks.ShouldHaveSingleItem();
        (pick.Sku, pick.Units).ShouldBe((OrderWorld.Kettle, 5));
        pick.Orders.ShouldBe(["5760001", "5760002"]);
        (list.Orders, list.More).ShouldBe((2, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Nothing_of_another_workspace_is_printed(string database)
    {
        await using var world = await OrderWorld.On(database);
        var id = await world.Imported(OrderWorld.Told());
        var elsewhere = Ids.New(TestClock.Start);

        (await world.With<PaperOrders, IReadOnlyList<Slip>>(paper => paper.Slips([id], Ct), elsewhere)).ShouldBeEmpty();
        (await world.With<PaperOrders, PickList>(paper => paper.Picks([id], Ct), elsewhere)).Picks.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_split_order_has_a_slip_for_each_parcel_and_a_shared_parcel_has_one_for_all(string database)
    {
        await using var world = await OrderWorld.On(database);
        var split = await world.Imported(OrderWorld.Told("5760001", units: 3));
        await Done<SplitOrder>(world, own => own.Run(
            split, [[new(OrderWorld.Kettle, 2)], [new(OrderWorld.Kettle, 1)]], null, OrderWorld.Ana, Ct));
        var first = await world.Imported(OrderWorld.Told("5760002") with { BuyerId = "b1" });
        var second = await world.Imported(OrderWorld.Told("5760003", units: 1) with { BuyerId = "b1" });
        await Done<CombineOrders>(world, own => own.Run([first, second], OrderWorld.Ana, Ct));

        (await Slips(world, split)).ShouldBe(["5760001 parcel 1: 2 KTL-1", "5760001 parcel 2: 1 KTL-1"]);
        var shared = await Slips(world, second);
        shared.ShouldHaveSingleItem().ShouldBe("5760002 5760003 parcel : 2 KTL-1 1 KTL-1");
        (await Slips(world, first, second, split)).Count.ShouldBe(3);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_to_be_fetched_for_a_parcel_is_what_is_in_it(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        await seller.List(("SET", 0));
        await seller.Open("CELLAR");
        await seller.Bundle("SET", ("CANDLE", 2), ("SOAP", 1));
        var order = await seller.Order(("CANDLE", 1), ("SET", 2)).Imported().Released();
        (await seller.Split(order, [new("SET", 1)], [new("CANDLE", 1), new("SET", 1)])).Problem.ShouldBeNull();
        var id = await order.Id();

        var slips = await seller.Do<PaperOrders, IReadOnlyList<Slip>>(paper => paper.Slips([id], Ct));

        slips.Select(slip => string.Join(", ", slip.Fetch.Select(own => $"{own.Quantity} {own.Sku}")))
            .ShouldBe(["2 CANDLE, 1 SOAP", "3 CANDLE, 1 SOAP"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_the_carrier_has_of_a_split_order_is_not_fetched_again(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        var gone = (await seller.SplitInTwo(order))[1];
        await seller.Order(("CANDLE", 4)).Imported().Released();

        (await seller.ShipOne(order, gone)).Problem.ShouldBeNull();
        await seller.Bought();
        (await Picked(seller)).ShouldBe("7 CANDLE of 2, 1 SOAP of 1", "labelled, and still on the table");
        await seller.Moved(gone, ParcelStep.InTransit);

        (await Picked(seller)).ShouldBe("6 CANDLE of 2");
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_the_carrier_has_of_a_bundle_is_not_fetched_again(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        await seller.List(("SET", 0));
        await seller.Bundle("SET", ("CANDLE", 2), ("SOAP", 1));
        var order = await seller.Order(("CANDLE", 1), ("SET", 2)).Imported().Released();
        (await seller.Split(order, [new("SET", 1)], [new("CANDLE", 1), new("SET", 1)])).Problem.ShouldBeNull();
        var gone = (await seller.Parcels(order))[1].Id;

        (await seller.ShipOne(order, gone)).Problem.ShouldBeNull();
        await seller.Bought();
        (await seller.Parcels(order))[1].Status.ShouldBe(ParcelStatus.Shipped);
        await seller.Moved(gone, ParcelStep.InTransit);
        (await seller.Parcels(order))[1].Status.ShouldBe(ParcelStatus.InTransit);

        (await Picked(seller)).ShouldBe("2 CANDLE of 1, 1 SOAP of 1");
    }

    [Fact]
    public async Task The_slip_of_a_shared_parcel_names_its_orders_and_says_of_which_each_line_is()
    {
        await using var site = await Site.Open();
        var first = await site.Orders.Imported(OrderWorld.Told("5760002") with { BuyerId = "b1", BuyerNote = "ring" });
        var second = await site.Orders.Imported(OrderWorld.Told("5760003", units: 1) with { BuyerId = "b1" });
        await Done<CombineOrders>(site.Orders, own => own.Run([first, second], OrderWorld.Ana, Ct));

        var page = await site.Page($"/orders/slips?ids={first}&ids={second}");

        var sheet = page.QuerySelectorAll(".sheet").ShouldHaveSingleItem();
        sheet.QuerySelectorAll(".sheet-head .mono").Select(own => own.TextContent).ShouldBe(["5760002", "5760003"]);
        sheet.QuerySelectorAll(".cell-sub").Select(own => own.TextContent)
            .ShouldBe(["KTL-1 · 5760002", "KTL-1 · 5760003"]);
        sheet.QuerySelectorAll(".sheet-count").Select(own => own.TextContent).ShouldBe(["2", "1"]);
        sheet.QuerySelector(".sheet-foot")!.TextContent.ShouldContain("3 units");
        sheet.TextContent.ShouldContain("ring");
    }

    [Fact]
    public async Task A_slip_holds_number_address_and_each_line_to_tick()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());

        var page = await site.Page($"/orders/slips?ids={id}&ids=nonsense");

        var sheet = page.QuerySelectorAll(".sheet").ShouldHaveSingleItem();
        sheet.TextContent.ShouldContain("5760001");
        sheet.QuerySelector("address")!.TextContent.ShouldBe("Bea Baker\n1 Mill Lane\nPortland, OR 97205\nUS");
        sheet.QuerySelectorAll(".sheet-check").Length.ShouldBe(1);
        sheet.QuerySelector(".sheet-count")!.TextContent.ShouldBe("2");
        sheet.TextContent.ShouldNotContain("$");
    }

    [Fact]
    public async Task The_pick_list_is_a_page_and_says_when_there_is_nothing_to_pick()
    {
        await using var site = await Site.Open();
        (await site.Page("/orders/pick")).QuerySelector(".empty-title")!.TextContent.ShouldBe("Nothing to pick");

        await site.Orders.Imported(OrderWorld.Told(units: 3));
        var page = await site.Page("/orders/pick");

        page.QuerySelector("tbody .sheet-count")!.TextContent.ShouldBe("3");
        page.QuerySelector("tfoot .sheet-count")!.TextContent.ShouldBe("3");
    }

    [Fact]
    public async Task A_note_stands_in_the_history_and_an_empty_one_is_refused()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());
        var page = $"/orders/{id}";

        var refused = await site.Ana.Submit(page, $"{page}/note", ("text", " "));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var kept = await site.Ana.Submit(page, $"{page}/note", ("text", "Gift wrap"));
        kept.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await site.Page(page)).QuerySelector("#history")!.TextContent.ShouldContain("Gift wrap");
    }

    private static async Task<string> Picked(Seller seller)
    {
        var list = await seller.Do<PaperOrders, PickList>(paper => paper.Picks([], Ct));
        return string.Join(", ", list.Picks.Select(pick => $"{pick.Units} {pick.Sku} of {pick.Orders.Count}"));
    }

    private static async Task<IReadOnlyList<string>> Slips(OrderWorld world, params Guid[] ids)
    {
        var slips = await world.With<PaperOrders, IReadOnlyList<Slip>>(paper => paper.Slips(ids, Ct));
        return [.. slips.Select(slip =>
            $"{string.Join(' ', slip.Orders.Select(order => order.Number))} parcel {slip.Parcel}: "
            + string.Join(' ', slip.Lines.Select(line => $"{line.Quantity} {line.Sku}")))];
    }

    private static async Task Done<TOperation>(OrderWorld world, Func<TOperation, Task<Result<Guid>>> act)
        where TOperation : notnull => (await world.With(act)).Problem.ShouldBeNull();
}
