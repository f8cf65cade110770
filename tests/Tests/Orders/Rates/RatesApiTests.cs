using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Rates;

public sealed class RatesApiTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task The_rates_are_the_same_for_programs_and_on_the_page(string database)
    {
        await using var site = await Site.Open(database);
        await site.Orders.Imported(OrderWorld.Told("1") with
        {
            State = ChannelOrderState.Shipped, DispatchBy = TestClock.Start.AddHours(-1), TrackingNumber = "1Z",
        });

        using var json = JsonDocument.Parse(await site.Ana.Text("/api/v1/orders/rates"));
        var late = json.RootElement.EnumerateArray()
            .Single(rate => rate.GetProperty("kind").GetString() == "LateDispatch");
        late.GetProperty("now").GetProperty("hit").GetInt32().ShouldBe(1);
        late.GetProperty("limitPercent").GetDecimal().ShouldBe(4m);
        late.GetProperty("daysPercent").GetArrayLength().ShouldBe(30);
        (await site.Page("/orders/rates")).QuerySelector("main")!.TextContent.ShouldContain("100 %");
    }
}
