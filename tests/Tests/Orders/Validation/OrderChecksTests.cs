using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Orders.Show;
using CreatorFlow.Orders.Validation;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Validation;

public sealed class OrderChecksTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_in_order_passes_all_three_stages(string database)
    {
        await using var world = await OrderWorld.On(database);
        var checks = await Checks(world, OrderWorld.Told());

        checks.Select(check => check.Stage).Distinct().ShouldBe(Enum.GetValues<CheckStage>());
        checks.ShouldAllBe(check => check.Passed);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_failure_is_a_named_problem_with_its_way_out(string database)
    {
        await using var world = await OrderWorld.On(database);

        (await Failed(world, OrderWorld.Told("1", units: 12) with { Total = new(30_600, "USD") })).ShouldBe(
            [("orders.check_no_stock", "/stock/KTL-1")]);
        (await Failed(world, OrderWorld.Told("2", sku: "GHOST"))).ShouldBe(
            [("orders.check_unknown_product", "/channels"), ("orders.check_no_stock", "/stock")]);
        (await Failed(world, OrderWorld.Told("3", state: ChannelOrderState.OnHold))).ShouldBe(
            [("orders.check_not_released", null)]);
        (await Failed(world, OrderWorld.Told("4", dispatchIn: TimeSpan.FromHours(-1)))).ShouldBe(
            [("orders.check_late", "/orders?view=overdue")]);
        (await Failed(world, OrderWorld.Told("5") with { ShipTo = null })).ShouldBe([("orders.no_address", null)]);
        (await Failed(world, OrderWorld.Told("6") with { CancelAsked = true }))[0].Code
            .ShouldBe("orders.cancel_asked");
        var lost = OrderWorld.Told("7");
        (await Failed(world, lost with { ShipTo = lost.ShipTo! with { PostalCode = "X" } })).ShouldBe(
            [("orders.postal_code_wrong", null)]);
        (await Failed(world, OrderWorld.Told("8") with { Lines = [] })).Select(own => own.Code)
            .ShouldContain("orders.check_empty");
    }

    [Fact]
    public void A_foreign_currency_a_hold_and_a_refused_label_are_told_apart()
    {
        Codes(OrderWorld.Told() with { Total = new(5600, "EUR") }, _ => { }).ShouldBe(["orders.check_currency"]);
        Codes(OrderWorld.Told(), order => order.Hold().Ok.ShouldBeTrue()).ShouldBe(["orders.check_held"]);
        Codes(
            OrderWorld.Told(),
            order => order.Worry(new Reason("orders.label_failed").With("text", "no")).ShouldNotBeNull())
            .ShouldBe(["orders.check_label"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_without_a_way_to_go_is_not_labelled_and_a_rule_says_so(string database)
    {
        await using var world = await OrderWorld.On(database);
        var told = OrderWorld.Told();
        var id = await world.Imported(told with { ShipTo = told.ShipTo! with { City = "" } });

        (await Ship(world, id, OrderWorld.Ana)).Problem!.Code.ShouldBe("orders.address_incomplete");
        (await world.Order(id)).Trouble.ShouldBeNull("a person was told at once");
        await world.InWork<ShipOrder, IReadOnlyList<Result<Guid>>>(
            ship => ship.Ship([id], new("orders.asked_by_hand"), Actor.Rule("rule"), Ct));

        var row = await world.Order(id);
        row.TroubleReason!.Code.ShouldBe("orders.address_incomplete");
        WayOut.Of(row.TroubleReason, byHand: false).ShouldStartWith("Ask the buyer to correct the address");

        await world.Imported(told with
        {
            ShipTo = told.ShipTo! with { City = "" }, Total = new(5_700, "USD"),
            UpdatedAt = TestClock.Start.AddMinutes(-1),
        });
        (await world.Order(id)).TroubleReason!.Code.ShouldBe("orders.address_incomplete", "only the total changed");

        await world.Imported(told with { UpdatedAt = TestClock.Start });
        (await world.Order(id)).Trouble.ShouldBeNull("the address was corrected");
        (await Ship(world, id, OrderWorld.Ana)).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task The_page_and_the_api_show_what_failed_and_the_way_out()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told("1", units: 99));

        var card = (await site.Page($"/orders/{id}")).QuerySelector("#checks")!;
        card.TextContent.ShouldContain("There is not enough stock for order 1.");
        card.QuerySelector("a[href='/stock/KTL-1']").ShouldNotBeNull();
        (await site.Ana.Text($"/api/v1/orders/{id}")).ShouldContain("\"code\":\"orders.check_no_stock\"");
    }

    private static List<string> Codes(ChannelOrder told, Action<Order> change)
    {
        var order = Order.New(
            Ids.New(TestClock.Start), ScriptedShops.Kettles.Id, told, TestClock.Start, TestClock.Start);
        order.Receive(told.State, reserved: true, null, TestClock.Start);
        change(order);
        var lines = told.Lines.Select((line, i) => OrderLine.Of(order.WorkspaceId, order.Id, i + 1, line)).ToList();
        return [.. OrderChecks.Of(order, lines, ScriptedShops.Kettles, TestClock.Start)
            .Where(check => !check.Passed).Select(check => check.Problem!.Code)];
    }

    private static async Task<IReadOnlyList<OrderCheck>> Checks(OrderWorld world, ChannelOrder told)
    {
        var id = await world.Imported(told);
        return await world.With<ShownOrder, IReadOnlyList<OrderCheck>>(async shown =>
        {
            await shown.Load(id, Ct);
            return shown.Checks;
        });
    }

    private static async Task<List<(string Code, string? WayOut)>> Failed(OrderWorld world, ChannelOrder told) =>
        [.. (await Checks(world, told)).Where(check => !check.Passed)
            .Select(check => (check.Problem!.Code, check.WayOut))];

    private static Task<Result<Guid>> Ship(OrderWorld world, Guid id, Actor by) =>
        world.With<ShipOrder, Result<Guid>>(ship => ship.Run(id, new("orders.asked_by_hand"), by, Ct));
}
