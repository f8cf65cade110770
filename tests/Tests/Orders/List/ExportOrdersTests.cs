using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.List;

namespace CreatorFlow.Tests.Orders.List;

public sealed class ExportOrdersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Exactly_what_is_listed_is_written()
    {
        await using var world = await OrderWorld.On();
        await world.Imported(OrderWorld.Told("1"));
        await world.Imported(OrderWorld.Told("2", state: ChannelOrderState.OnHold));

        var text = await Export(world, "ship");

        text.ShouldBe(
            "number,status,shop,buyer,units,total,currency,placed_at,dispatch_by,shipped_at,carrier,tracking_number\r\n"
            + "1,Ready,Kettle Shop,Bea Baker,2,56.00,USD,2026-11-23T13:00:00Z,2026-11-25T15:00:00Z,,,\r\n");
    }

    private static Task<string> Export(OrderWorld world, string view) =>
        world.With<ExportOrders, string>(async export =>
        {
            await using var writer = new StringWriter();
            await export.Run(OrderFilter.Of(view, null, null, null), writer, Ct);
            return writer.ToString();
        });
}
