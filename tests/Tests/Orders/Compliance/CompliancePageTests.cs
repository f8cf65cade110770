using System.Net;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Compliance;

public sealed class CompliancePageTests
{
    private static readonly string Path = $"/channels/{ScriptedShops.Kettles.Id}/compliance";
    private static readonly string Limits = $"{Path}/limits";

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_rate_stands_against_both_limits_with_what_is_at_risk_and_where_to_go(string database)
    {
        await using var site = await Site.Open(database);
        await site.Orders.Imported(OrderWorld.Told("1") with
        {
            State = ChannelOrderState.Shipped, DispatchBy = TestClock.Start.AddHours(-1), TrackingNumber = "1Z",
        });
        await site.Orders.Imported(OrderWorld.Told("2", units: 500, dispatchIn: TimeSpan.FromHours(20)));

        var page = await site.Page(Path);

        var cells = page.QuerySelectorAll("#rate-LateDispatch td").Select(cell => cell.TextContent.Trim()).ToList();
        cells.ShouldBe(["100 % (1 of 1)", "no trend yet", "100 %", "4 %", "3 %", "1", "past the limit"]);
        page.QuerySelector("#rate-LateDispatch a")!.GetAttribute("href").ShouldBe("/orders?view=due3h");
        page.QuerySelector("live-region#compliance")!.GetAttribute("src").ShouldBe(Path);
        page.QuerySelector("main")!.TextContent.ShouldContain("Free the stuck ones first");
    }

    [Fact]
    public async Task Without_orders_and_changes_it_says_so_and_lists_the_rules_with_their_sources()
    {
        await using var site = await Site.Open();

        var page = await site.Page(Path);

        page.QuerySelector("#compliance")!.TextContent.ShouldContain("No orders to judge yet");
        page.QuerySelector("#ahead")!.TextContent.ShouldContain("No rule is known to change within 90 days.");
        var rule = page.QuerySelector("#rule-DispatchDays")!.TextContent;
        rule.ShouldContain("2 business days");
        rule.ShouldContain("a printed label is not enough");
        rule.ShouldContain("TikTok Shop US Seller University 3995852763301633");
        page.QuerySelectorAll("#rules tbody tr").Length.ShouldBe(Enum.GetValues<PolicyKey>().Length);
    }

    [Fact]
    public async Task A_change_ahead_is_told_with_its_figures()
    {
        await using var site = await Site.Open();
        site.Orders.Policies.Add(
            GivenPolicies.DispatchDays(1, new(2026, 12, 30)) with { Source = "Seller news 7" });

        var ahead = (await site.Page(Path)).QuerySelector("#ahead")!.TextContent;

        ahead.ShouldContain("Dispatch of a regular order: 2 business days becomes 1 business day");
        ahead.ShouldContain("Seller news 7");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Own_limits_are_set_on_the_page_and_stand_in_its_history(string database)
    {
        await using var site = await Site.Open(database);

        (await site.Ana.Submit(Path, Limits, ("lateDispatchPercent", "2.5"), ("sellerFaultPercent", "1"),
            ("onTimeDeliveryPercent", "92"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var page = await site.Page(Path);
        page.QuerySelector("#lateDispatchPercent")!.GetAttribute("value").ShouldBe("2.5");
        page.QuerySelector("#history")!.TextContent
            .ShouldContain("Late dispatch 2.5 %; seller's fault 1 %; on time 92 %");
        page.QuerySelector("#history")!.TextContent.ShouldContain("Ana");
    }

    [Fact]
    public async Task A_lax_limit_comes_back_with_what_was_typed_and_who_may_not_is_told_so()
    {
        await using var site = await Site.Open();

        var answer = await site.Ana.Submit(
            Path, Limits, ("lateDispatchPercent", "9"), ("sellerFaultPercent", "1"), ("onTimeDeliveryPercent", "92"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Parsed(answer);
        page.QuerySelector("#limits")!.TextContent.ShouldContain("Write 0 to 4 per cent");
        page.QuerySelector("#lateDispatchPercent")!.GetAttribute("value").ShouldBe("9");
        var viewer = await site.SignedIn(Role.Viewer);
        (await site.Page(Path, viewer)).QuerySelector("#limits")!.TextContent
            .ShouldContain("Only who may manage orders changes these limits.");
        (await viewer.Submit(Path, Limits, ("lateDispatchPercent", "1"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Of_a_shop_that_is_not_there_there_is_no_page()
    {
        await using var site = await Site.Open();

        (await site.Ana.Get($"/channels/{Guid.Empty}/compliance")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
