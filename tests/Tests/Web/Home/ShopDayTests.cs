using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;
using CreatorFlow.Web.Home;

namespace CreatorFlow.Tests.Web.Home;

public sealed class ShopDayTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_day_is_that_of_the_shop()
    {
        var day = new ShopDay(new ScriptedShops(), new TestClock());

        (await day.Zone(Ct)).Id.ShouldBe("America/Los_Angeles");
        var (start, end) = await day.Today(Ct);

        start.ShouldBe(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        end.ShouldBe(start.AddDays(1));
    }
}
