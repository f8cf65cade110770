using System.Net;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Print;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
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
}
