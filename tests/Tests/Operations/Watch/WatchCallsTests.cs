using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchCallsTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestClock.Start.UtcDateTime);

    [Theory]
    [InlineData(CallFamily.Shipping, AlertKind.ShippingCallsRest, AlertSeverity.Critical)]
    [InlineData(CallFamily.Cancellations, AlertKind.ShippingCallsRest, AlertSeverity.Critical)]
    [InlineData(CallFamily.Stock, AlertKind.StockCallsRest, AlertSeverity.Critical)]
    [InlineData(CallFamily.Orders, AlertKind.OrderCallsRest, AlertSeverity.Critical)]
    [InlineData(CallFamily.Catalogue, AlertKind.OtherCallsRest, AlertSeverity.Warning)]
    [InlineData(CallFamily.Finance, AlertKind.OtherCallsRest, AlertSeverity.Warning)]
    public async Task Calls_that_rest_are_told_by_what_stands_still_and_cleared_when_they_go_on(
        CallFamily family, AlertKind kind, AlertSeverity severity)
    {
        await using var world = await OrderWorld.On();
        world.Shops.Calls = [Calls([new(family, TestClock.Start, "HTTP status 503")], [])];

        await world.Look();

        var alert = await world.Only();
        (alert.Kind, alert.Severity, alert.Subject, alert.Detail, alert.TurnsAt).ShouldBe(
            (kind, severity, "Kettle Shop", "HTTP status 503", TestClock.Start));
        alert.Link.ShouldBe($"/channels/{ScriptedShops.Kettles.Id}/health");
        world.Shops.Calls = [Calls([], [])];
        await world.Look();
        (await world.Only()).Status.ShouldBe(AlertStatus.Cleared);
    }

    [Theory]
    [InlineData(61, null)]
    [InlineData(60, AlertSeverity.Warning)]
    [InlineData(15, AlertSeverity.Warning)]
    [InlineData(14, AlertSeverity.Critical)]
    [InlineData(-3, AlertSeverity.Critical)]
    public async Task A_version_that_ends_is_told_sixty_days_ahead(int days, AlertSeverity? severity)
    {
        await using var world = await OrderWorld.On();
        world.Shops.Calls = [Calls([], [new("orders.get", "202309", Today.AddDays(days))])];

        await world.Look();

        var alert = await world.Of(AlertKind.VersionEnding);
        (alert?.Severity).ShouldBe(severity);
        (alert?.Detail).ShouldBe(severity is null ? null : $"orders.get 202309: {Today.AddDays(days):yyyy-MM-dd}");
    }

    private static ShopCallHealth Calls(
        IReadOnlyList<RestingCalls> resting, IReadOnlyList<EndingVersion> ending) =>
        new(ScriptedShops.Kettles.Id, "Kettle Shop", resting, ending);
}
