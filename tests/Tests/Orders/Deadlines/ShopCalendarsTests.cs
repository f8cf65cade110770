using CreatorFlow.Orders.Contracts;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Deadlines;

public sealed class ShopCalendarsTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_without_a_deadline_gets_one_at_import_until_the_channel_states_its_own(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var told = seller.Told(("CANDLE", 1)) with { DispatchBy = null };
        await seller.Import(told);
        var order = new GivenOrder(seller, told);

        // Monday 10:00 in New York; Thursday is Thanksgiving.
        (await order.Row()).DispatchBy.ShouldBe(new DateTimeOffset(2026, 11, 26, 4, 59, 0, TimeSpan.Zero));
        (await order.Row()).DeadlineFrom.ShouldBe(DeadlineSource.Calendar);

        await order.Says(word => word with { DispatchBy = TestClock.Start.AddDays(1) });

        (await order.Row()).DispatchBy.ShouldBe(TestClock.Start.AddDays(1));
        (await order.Row()).DeadlineFrom.ShouldBe(DeadlineSource.Channel);
    }
}
