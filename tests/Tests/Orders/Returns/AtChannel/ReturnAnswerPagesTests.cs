using System.Net;
using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Returns.AtChannel;

/// <summary>The pages and the API of returns that a buyer asked for at a channel.</summary>
public sealed class ReturnAnswerPagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_list_shows_the_clock_and_approves_what_is_chosen(string database)
    {
        await using var site = await Site.Open(database);
        await Asked(site);
        var row = (await site.Page("/orders/returns")).QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        row.TextContent.ShouldContain("Approved by itself in 1 d 4 h");
        row.TextContent.ShouldContain("Kettle Shop");
        var id = row.QuerySelector("input[name=ids]")!.GetAttribute("value")!;

        (await site.Ana.Submit("/orders/returns", "/orders/returns/approve", ("ids", id))).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);

        (await site.Page("/orders/returns")).QuerySelector("tbody tr")!.TextContent
            .ShouldContain("Answered, the shop is being told");
        await site.Orders.RunJobs(AnswerReturnAtChannel.JobKind);
        site.Orders.Returns.Answers.ShouldHaveSingleItem().Answer.Decision.ShouldBe(ReturnDecision.Approve);
        (await site.Ana.Submit("/orders/returns", "/orders/returns/approve")).StatusCode
            .ShouldNotBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task What_asks_the_channel_while_somebody_waits_holds_no_connection_meanwhile()
    {
        await using var site = await Site.Open();

        site.Endpoints.Where(own => own.Metadata.GetMetadata<CallsOutsideAttribute>() is not null)
            .Select(own => own.RoutePattern.RawText).Order(StringComparer.Ordinal).ShouldBe(
            [
                "/api/v1/orders/returns/{id:guid}/reject-reasons", "/api/v1/orders/returns/{id:guid}/steps",
                "/api/v1/orders/{id:guid}/cancellation-request/reject-reasons",
                "/orders/combine", "/orders/returns/{Id:guid}/reject", "/orders/returns/{Id:guid}/steps",
                "/orders/{Id:guid}/cancellation-request/reject", "/orders/{Id:guid}/split",
            ]);
    }

    [Fact]
    public async Task A_return_is_turned_down_with_the_channels_reason_in_the_readers_language()
    {
        await using var site = await Site.Open();
        var page = await Asked(site);
        (await site.Page(page)).QuerySelector($"a[href='{page}/reject']").ShouldNotBeNull();

        var reject = await site.Page($"{page}/reject");
        reject.QuerySelector("select[name=reason] option")!.TextContent.ShouldBe("The item is as described");
        site.Orders.Returns.Languages.ShouldBe(["en-US"]);
        (await site.Ana.Submit(
            $"{page}/reject", $"{page}/reject-at-shop", ("reason", "reverse_reject_request_reason_1"),
            ("comment", "It fits."))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await site.Orders.RunJobs(AnswerReturnAtChannel.JobKind);

        var told = site.Orders.Returns.Answers.ShouldHaveSingleItem().Answer;
        (told.Decision, told.Reason, told.Comment)
            .ShouldBe((ReturnDecision.Reject, "reverse_reject_request_reason_1", "It fits."));
    }

    [Fact]
    public async Task Where_the_channel_is_away_the_page_says_so_and_where_it_refused_too()
    {
        await using var site = await Site.Open();
        var page = await Asked(site);
        site.Orders.Returns.Failure = new(ChannelFailureKind.Retry, "busy");
        (await site.Page($"{page}/reject")).QuerySelector(".alert")!.TextContent.ShouldContain("busy");
        (await site.Page($"{page}/steps")).QuerySelector(".alert")!.TextContent.ShouldContain("busy");

        site.Orders.Returns.Failure = new(ChannelFailureKind.Refused, "The status forbids it.");
        await site.Ana.Submit(page, $"{page}/answer", ("decision", "Approve"));
        await site.Orders.RunJobs(AnswerReturnAtChannel.JobKind);

        (await site.Page(page)).QuerySelector(".alert")!.TextContent.ShouldContain("The status forbids it.");
    }

    [Fact]
    public async Task An_offer_is_refused_above_the_whole_and_what_happened_is_shown_with_its_evidence()
    {
        await using var site = await Site.Open();
        var page = await Asked(site);
        site.Orders.Returns.Happened.Add(
            new(TestClock.Start, "BUYER", "Asked for a return", "Too big", ["https://img.example.com/1.jpg"]));

        var again = await site.Ana.Submit(page, $"{page}/answer", ("decision", "Offer"), ("offer", "99.00"));
        (await Site.Parsed(again)).Body!.TextContent.ShouldContain("below 25.00");
        (await site.Page($"{page}/steps")).QuerySelector("a[href='https://img.example.com/1.jpg']").ShouldNotBeNull();
        (await site.Ana.Submit(page, $"{page}/answer", ("decision", "Offer"), ("offer", "5.00"))).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Perhaps")]
    [InlineData("")]
    public async Task An_answer_that_is_none_is_named_and_nothing_is_answered(string decision)
    {
        await using var site = await Site.Open();
        var page = await Asked(site);

        var again = await site.Ana.Submit(page, $"{page}/answer", ("decision", decision));

        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(again)).Body!.TextContent.ShouldContain($"“{decision}” is no answer to a return");
        var problem = ReturnProblems.DecisionUnknown(decision);
        (problem.Code, problem.Field).ShouldBe(("orders.return_decision_unknown", "decision"));
        (await site.Page(page)).QuerySelector($"form[action='{page}/answer']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_viewer_sees_returns_and_answers_none()
    {
        await using var site = await Site.Open();
        var page = await Asked(site);
        using var ben = await site.SignedIn(Role.Viewer);

        (await site.Page(page, ben)).QuerySelector("#answer").ShouldBeNull();
        (await site.Page("/orders/returns", ben)).QuerySelector("input[name=ids]").ShouldBeNull();
        (await ben.Get($"{page}/reject")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Programs_do_the_same()
    {
        await using var site = await Site.Open();
        var id = (await Asked(site))["/orders/returns/".Length..];
        var own = $"/api/v1/orders/returns/{id}";

        var shown = await Json(await site.Ana.Get(own));
        (shown.GetProperty("kind").GetString(), shown.GetProperty("atChannel").GetProperty("state").GetString())
            .ShouldBe(("Return", "Asked"));
        (await Json(await site.Ana.Get($"{own}/reject-reasons?language=es")))[0].GetProperty("name").GetString()
            .ShouldBe("reverse_reject_request_reason_1");
        (await Json(await site.Ana.Get($"{own}/steps"))).GetArrayLength().ShouldBe(0);
        (await Json(await site.Ana.PostJson($"{own}/approve", "{}"))).GetProperty("code").GetString()
            .ShouldBe("orders.return_of_channel");
        (await Json(await site.Ana.PostJson($"{own}/close", "{}"))).GetProperty("code").GetString()
            .ShouldBe("orders.return_not_over");
        var answered = await Json(await site.Ana.PostJson(
            $"{own}/answer", """{"decision":"Approve","buyerKeeps":true}"""));
        answered.GetProperty("atChannel").GetProperty("answerPending").GetBoolean().ShouldBeTrue();
        var many = await Json(await site.Ana.PostJson(
            "/api/v1/orders/returns/approve", $$"""{"ids":["{{id}}"]}"""));
        (many.GetProperty("approved").GetInt32(), many.GetProperty("refused")[0].GetProperty("code").GetString())
            .ShouldBe((0, "orders.return_answer_under_way"));
        site.Orders.Returns.Failure = new(ChannelFailureKind.Retry, "busy");
        (await Json(await site.Ana.Get($"{own}/steps"))).GetProperty("code").GetString()
            .ShouldBe("orders.return_shop_silent");
    }

    /// <summary>A buyer wants a kettle back; the page of the return.</summary>
    private static async Task<string> Asked(Site site)
    {
        var id = await site.Orders.Imported(OrderWorld.Told(state: ChannelOrderState.Delivered));
        var told = new ChannelReturn
        {
            Id = "4035", OrderId = "5760001", Kind = ReturnKind.Return, State = ChannelReturnState.Asked,
            AskedAt = TestClock.Start, UpdatedAt = TestClock.Start, WantsAnswer = true,
            AnswerBy = TestClock.Start.AddHours(28), Units = [new(OrderWorld.Kettle, 1)],
            Refund = new Money(2_500, "USD"), Reason = "Does not fit",
        };
        site.Orders.Returns.Hold(told);
        (await site.Orders.InWork<FollowReturns, int>(
            follow => follow.Run(ScriptedShops.Kettles, [told], Ct))).ShouldBe(1);
        return (await site.Page($"/orders/{id}")).QuerySelector("#returns a")!.GetAttribute("href")!;
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
}
