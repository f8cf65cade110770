using System.Net;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;
using static CreatorFlow.Tests.Orders.Settlements.Settled;

namespace CreatorFlow.Tests.Orders.Settlements;

public sealed class FinancePageTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Statements_are_listed_with_what_they_come_to_and_how_far_they_are_read(string database)
    {
        await using var site = await Site.Open(database);
        var view = await site.Orders.Read("s1", ("999", Sale(3010)));

        var page = await site.Page("/finance");

        var row = page.QuerySelector($"#s-{view.Id}")!.TextContent;
        row.ShouldContain("Kettle Shop");
        row.ShouldContain("$30.10");
        row.ShouldContain("Paid");
        row.ShouldNotContain("Does not add up");
        page.QuerySelector($"#shop-{ScriptedShops.Kettles.Id}")!.TextContent.ShouldContain("$12.34");
        page.QuerySelector("main")!.TextContent.ShouldContain("1 line names an order that is not here");
        page.QuerySelectorAll("nav a[href='/finance']").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Statements_are_narrowed_to_a_shop()
    {
        await using var site = await Site.Open();
        var view = await site.Orders.Read("s1", ("999", Sale(1)));

        (await site.Page($"/finance?shop={ScriptedShops.Kettles.Id}")).QuerySelector($"#s-{view.Id}").ShouldNotBeNull();
        (await site.Page($"/finance?shop={Ids.New(TestClock.Start)}")).QuerySelector($"#s-{view.Id}").ShouldBeNull();
    }

    [Fact]
    public async Task Without_statements_the_way_to_the_shops_is_shown()
    {
        await using var site = await Site.Open();

        (await site.Page("/finance")).QuerySelector("main a[href='/channels']").ShouldNotBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_statement_shows_its_lines_with_their_orders_and_what_does_not_add_up(string database)
    {
        await using var site = await Site.Open(database);
        var id = await site.Orders.Imported(OrderWorld.Told("577"));
        var view = await site.Orders.Read("s1", ("577", Sale(3010)), ("999", Sale(1)), (null, Sale(2)));
        site.Orders.Statements.Told[0] = view with { Difference = new(-50, "USD"), Reserve = new(-300, "USD") };

        var page = await site.Page($"/finance/{view.Id}");

        page.QuerySelector($"#l-1 a[href='/orders/{id}']")!.TextContent.ShouldBe("577");
        page.QuerySelector("#l-2")!.TextContent.ShouldContain("Order is not here");
        page.QuerySelector("#l-3")!.TextContent.ShouldContain("LOGISTICS_REIMBURSEMENT");
        page.QuerySelector(".alert")!.TextContent.ShouldContain("-$0.50 unexplained");
        page.QuerySelector("#sums")!.TextContent.ShouldContain("-$3.00");
        page.QuerySelector("#history")!.TextContent.ShouldContain("Read: $30.13 in 3 lines");
        (await site.Ana.Get($"/finance/{Ids.New(TestClock.Start)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Lines_without_an_order_say_what_to_do_and_are_fetched(string database)
    {
        await using var site = await Site.Open(database);
        await site.Orders.Read("s1", ("999", Sale(1)), (null, [(MoneyKind.Adjustment, -250)]));

        var unknown = await site.Page("/finance/unmatched");
        var money = await site.Page("/finance/unmatched?view=noorder");

        unknown.QuerySelector("tbody")!.TextContent.ShouldContain("999");
        unknown.QuerySelector("main")!.TextContent.ShouldContain("Fetch them from the shop");
        money.QuerySelector("tbody")!.TextContent.ShouldContain("-$2.50");
        money.QuerySelector("main")!.TextContent.ShouldContain("There is nothing to do");
        var done = await site.Ana.Submit("/finance/unmatched", "/finance/unmatched/fetch");
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Page("/finance/unmatched")).Body!.TextContent.ShouldContain("1 order is asked for.");
    }

    [Fact]
    public async Task Reading_is_asked_for_by_who_may()
    {
        await using var site = await Site.Open();
        var view = await site.Orders.Read("s1", ("999", Sale(1)));
        var shop = ScriptedShops.Kettles.Id;

        (await site.Ana.Submit("/finance", $"/finance/shops/{shop}/read")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Ana.Submit($"/finance/{view.Id}", $"/finance/{view.Id}/read")).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
        site.Orders.Statements.Asked.ShouldBe([shop, view.Id]);
        site.Orders.Statements.Refusal = new("channels.not_connected", ProblemKind.Conflict, "It is not connected.");
        (await Site.Parsed(await site.Ana.Submit("/finance", $"/finance/shops/{shop}/read")))
            .QuerySelector(".alert").ShouldNotBeNull();

        using var viewer = await site.SignedIn(Role.Viewer);
        (await site.Page("/finance", viewer)).QuerySelector("main form").ShouldBeNull();
        using var packer = await site.SignedIn(Role.Packer);
        (await packer.Get("/finance")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await packer.Get("/finance.csv")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_shows_what_is_left_of_it_for_who_may_see_money(string database)
    {
        await using var site = await Site.Open(database);
        var id = await site.Orders.Imported(OrderWorld.Told("577"));
        var before = (await site.Page($"/orders/{id}")).QuerySelector("#profit")!;
        before.TextContent.ShouldContain("Estimate");
        before.QuerySelector("#profit-Purchase")!.TextContent.ShouldContain("not known");

        var view = await site.Orders.Read(
            "s1", ("577", [(MoneyKind.Sales, 5000), (MoneyKind.ReferralFee, -300), (MoneyKind.ChannelShipping, -505)]));

        var page = await site.Page($"/orders/{id}");
        var after = page.QuerySelector("#profit")!;
        after.QuerySelector("#profit-result")!.TextContent.ShouldContain("$41.95");
        after.QuerySelector($"a[href='/finance/{view.Id}']")!.ShouldNotBeNull();
        page.QuerySelector("#history")!.TextContent.ShouldContain("Settled by the channel: $41.95");
        (await site.Page($"/orders/{id}/past")).Body!.TextContent.ShouldContain("Settled by the channel: $41.95");
        using var packer = await site.SignedIn(Role.Packer);
        var packers = await site.Page($"/orders/{id}", packer);
        packers.QuerySelector("#profit").ShouldBeNull();
        packers.QuerySelector("#history")!.TextContent.ShouldContain("Settled by the channel");
        packers.Body!.TextContent.ShouldNotContain("41.95");
        var past = (await site.Page($"/orders/{id}/past", packer)).Body!.TextContent;
        past.ShouldContain("Settled by the channel");
        past.ShouldNotContain("41.95");
        (await packer.Text($"/api/v1/orders/{id}")).ShouldNotContain("41.95");
    }
}
