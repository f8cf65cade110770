using System.Net;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Show;

public sealed class OrderActionsTests
{
    [Theory]
    [InlineData("ship", OrderStatus.Labelling, "The label is being bought.")]
    [InlineData("hold", OrderStatus.Held, "The order is held.")]
    [InlineData("cancel", OrderStatus.Cancelled, "The order is cancelled.")]
    public async Task What_was_done_leads_to_the_order_and_is_said_once(string verb, OrderStatus status, string said)
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());
        var order = $"/orders/{id}";

        var done = await site.Ana.Submit(order, $"{order}/{verb}", ("reason", "asked"));

        (done.StatusCode, done.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.SeeOther, order));
        (await site.Orders.Order(id)).Status.ShouldBe(status);
        (await site.Page(order)).QuerySelector(".toast-body")!.TextContent.ShouldContain(said);
        (await site.Page(order)).QuerySelector(".toast").ShouldBeNull();
    }

    [Theory, InlineData("ship"), InlineData("hold"), InlineData("unhold"), InlineData("cancel")]
    public async Task An_order_that_is_not_there_is_not_found(string verb)
    {
        await using var site = await Site.Open();

        var answer = await site.Ana.Submit(
            "/stock/KTL-1", $"/orders/{Ids.New(TestClock.Start)}/{verb}", ("reason", "asked"));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, InlineData("ship"), InlineData("hold"), InlineData("cancel")]
    public async Task A_form_of_another_site_changes_nothing(string verb)
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());

        var answer = await site.Ana.Post($"/orders/{id}/{verb}", ("reason", "stolen"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.Orders.Order(id)).Status.ShouldBe(OrderStatus.Ready);
    }
}
