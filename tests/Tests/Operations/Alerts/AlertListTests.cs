using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Alerts;

public sealed class AlertListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_gravest_come_first_and_those_put_off_are_elsewhere(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Raised(new(AlertKind.StockLow, "low", AlertSeverity.Notice, 1) { Link = "/stock" });
        await world.Raised(new(AlertKind.StockOut, "out", AlertSeverity.Warning, 1) { Link = "/stock" });
        await world.Raised(AlertWorld.Late());
        var later = await world.Raised(AlertWorld.Late(1, "later"));
        await world.With<SnoozeAlerts, Result<int>>(
            own => own.Run(new([later], null), TestClock.Start.AddHours(1), OrderWorld.Ana, Ct));

        var page = await Page(world, AlertFilter.Of(null, null, null));
        page.Rows.Select(alert => alert.Kind)
            .ShouldBe([AlertKind.OrdersLate, AlertKind.StockOut, AlertKind.StockLow]);
        (page.ByView[AlertView.Now], page.ByView[AlertView.Snoozed], page.ByView[AlertView.Cleared])
            .ShouldBe((3, 1, 0));
        (await Page(world, AlertFilter.Of("snoozed", null, null))).Rows.ShouldHaveSingleItem().Id.ShouldBe(later);
        (await Page(world, AlertFilter.Of(null, "warning", null))).Matching.ShouldBe(1);

        var board = await world.With<AlertList, AlertBoard>(list => list.Now(Ct));
        (board.Open, board.Critical, board.Newest.Count).ShouldBe((3, 1, 3));
        (await world.With<AlertList, AlertBoard>(list => list.Now(Ct), CreatorFlow.Platform.Ids.New(TestClock.Start)))
            .ShouldBe(AlertBoard.Quiet);
    }

    [Theory]
    [InlineData("cleared", "critical", 2, "/alerts?view=cleared&severity=critical&page=2")]
    [InlineData("Snoozed", "none", -5, "/alerts?view=snoozed")]
    [InlineData("7", "1", 1, "/alerts")]
    [InlineData(null, null, null, "/alerts")]
    public void An_address_says_the_list_and_nothing_else(string? view, string? severity, int? page, string address) =>
        AlertFilter.Of(view, severity, page).Address().ShouldBe(address);

    private static Task<AlertPage> Page(OrderWorld world, AlertFilter filter) =>
        world.With<AlertList, AlertPage>(list => list.Page(filter, AlertList.RowsPerPage, Ct));
}
