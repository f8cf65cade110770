using System.Net;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Operations.Show;

public sealed class AlertActionsTests
{
    [Theory]
    [InlineData("//example.com")]
    [InlineData("https://example.com/alerts")]
    [InlineData("/\\example.com")]
    [InlineData("")]
    public async Task Nobody_is_led_to_another_site(string elsewhere)
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Raised();

        var answer = await site.Ana.Submit(
            "/alerts", "/alerts/acknowledge", ("ids", $"{id}"), ("returnUrl", elsewhere));

        answer.Headers.Location!.OriginalString.ShouldBe("/alerts");
    }

    [Fact]
    public async Task A_whole_kind_is_taken_on_and_a_second_time_refused_with_words()
    {
        await using var site = await Site.Open();
        await site.Orders.Followed(AlertWorld.Late(1, "a"), AlertWorld.Late(1, "b"));

        (await site.Ana.Submit("/alerts", "/alerts/acknowledge", ("kind", "OrdersLate"))).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
        (await site.Page("/alerts")).QuerySelector(".toast-body")!.TextContent
            .ShouldContain("You take care of 2 alerts.");

        (await site.Ana.Submit("/alerts", "/alerts/acknowledge", ("kind", "OrdersLate"))).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
        (await site.Orders.All()).ShouldAllBe(alert => alert.Status == AlertStatus.Acknowledged);
    }

    [Theory]
    [InlineData("custom", "")]
    [InlineData("custom", "2001-01-01T10:00")]
    [InlineData("custom", "9999-12-31T10:00")]
    [InlineData("forever", "")]
    public async Task A_time_that_is_none_is_refused_on_the_page(string choice, string until)
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Raised();

        var answer = await site.Ana.Submit(
            "/alerts", "/alerts/snooze", ("ids", $"{id}"), ("for", choice), ("until", until));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Parsed(answer);
        page.QuerySelector("#alert-list .alert")!.TextContent.ShouldContain("Choose a time in the future");
        (await site.Orders.Only()).Status.ShouldBe(AlertStatus.Open);
    }

    [Fact]
    public async Task A_form_from_elsewhere_takes_nothing_on()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Raised();

        (await site.Ana.Post("/alerts/acknowledge", ("ids", $"{id}"))).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.Orders.Only()).Status.ShouldBe(AlertStatus.Open);
    }
}
