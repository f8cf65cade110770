using System.Net;
using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Compliance;

public sealed class ComplianceApiTests
{
    private static readonly string Path = $"/api/v1/channels/{ScriptedShops.Kettles.Id}/compliance";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Programs_read_rates_own_limits_rules_and_changes(string database)
    {
        await using var site = await Site.Open(database);
        site.Orders.Policies.Add(
            GivenPolicies.DispatchDays(1, new(2026, 11, 30)) with { Source = "Seller news 7" });
        await site.Orders.Imported(OrderWorld.Told("1") with
        {
            State = ChannelOrderState.Shipped, DispatchBy = TestClock.Start.AddHours(-1), TrackingNumber = "1Z",
        });

        using var json = JsonDocument.Parse(await site.Ana.Text(Path));

        var root = json.RootElement;
        root.GetProperty("shop").GetString().ShouldBe("Kettle Shop");
        var late = root.GetProperty("rates").EnumerateArray().First();
        late.GetProperty("kind").GetString().ShouldBe("LateDispatch");
        late.GetProperty("limitPercent").GetDecimal().ShouldBe(4);
        late.GetProperty("ownLimitPercent").GetDecimal().ShouldBe(3);
        late.GetProperty("breaks").GetBoolean().ShouldBeTrue();
        late.GetProperty("trend").GetString().ShouldBe("None");
        root.GetProperty("ownLimits").GetRawText().ShouldBe(
            """{"lateDispatchPercent":3.00,"sellerFaultPercent":1.88,"onTimeDeliveryPercent":85.00}""");
        var rule = root.GetProperty("rules").EnumerateArray().Single(own =>
            own.GetProperty("key").GetString() == "DispatchDays");
        rule.GetProperty("values")[0].GetDecimal().ShouldBe(2);
        rule.GetProperty("source").GetString().ShouldBe("TikTok Shop US Seller University 3995852763301633");
        rule.GetProperty("seenOn").GetString().ShouldBe("2025-10-23");
        var change = root.GetProperty("ahead").EnumerateArray().Single();
        change.GetProperty("at").GetDateTimeOffset().ShouldBe(new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));
        (change.GetProperty("before")[0].GetDecimal(), change.GetProperty("after")[0].GetDecimal()).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Programs_set_own_limits_and_a_lax_one_and_an_unknown_shop_are_refused()
    {
        await using var site = await Site.Open();

        var good = await Put(site, Path, 2);
        good.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await good.Content.ReadAsStringAsync(Ct)).ShouldStartWith("{\"lateDispatchPercent\":2,");
        var lax = await Put(site, Path, 5);
        lax.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await lax.Content.ReadAsStringAsync(Ct)).ShouldContain("orders.own_limit_out_of_range");
        var unknown = $"/api/v1/channels/{Guid.Empty}/compliance";
        (await Put(site, unknown, 2)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Ana.Get(unknown)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<HttpResponseMessage> Put(Site site, string path, int late) => site.Ana.PutJson(
        $"{path}/limits",
        $$"""{"lateDispatchPercent":{{late}},"sellerFaultPercent":1,"onTimeDeliveryPercent":90}""");
}
