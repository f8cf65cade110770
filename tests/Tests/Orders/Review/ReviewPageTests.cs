using System.Net;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Review;

public sealed class ReviewPageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_list_shows_why_and_approves_and_rejects(string database)
    {
        await using var site = await Site.Open(database);
        await site.Orders.Thresholds(ReviewWorld.Strict);
        var first = await site.Orders.Imported(ReviewWorld.Worth(500, "111"));
        var second = await site.Orders.Imported(ReviewWorld.Worth(600, "222"));

        var page = await site.Page("/orders/review");
        page.QuerySelector($"#r-{first}")!.TextContent.ShouldContain("The total of 500.00 USD is above 100.00 USD.");

        (await site.Ana.Submit("/orders/review", $"/orders/{first}/review/approve", ("from", "list")))
            .Headers.Location!.OriginalString.ShouldBe("/orders/review");
        (await site.Ana.Submit("/orders/review", $"/orders/{second}/review/reject", ("from", "list"), ("reason", "no")))
            .StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Orders.Order(first)).Review.ShouldBe(ReviewState.Approved);
        (await site.Orders.Order(second)).Review.ShouldBe(ReviewState.Rejected);
        (await site.Page($"/orders/{second}")).QuerySelector("#review")!.TextContent.ShouldContain("It was rejected");
    }

    [Fact]
    public async Task An_empty_list_hears_of_the_first_order_to_review()
    {
        await using var site = await Site.Open();

        var region = (await site.Page("/orders/review")).QuerySelector("live-region#review-list")!;

        region.TextContent.ShouldContain("Nothing to review");
        region.GetAttribute("src").ShouldBe("/orders/review");
    }

    [Fact]
    public async Task Without_a_reason_the_page_comes_back_and_says_so()
    {
        await using var site = await Site.Open();
        await site.Orders.Thresholds(ReviewWorld.Strict);
        var id = await site.Orders.Imported(ReviewWorld.Worth(500));

        var answer = await site.Ana.Submit($"/orders/{id}", $"/orders/{id}/review/reject", ("reason", ""));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("Say why; it is kept");
    }

    [Fact]
    public async Task The_built_in_view_counts_what_waits_and_the_row_says_so()
    {
        await using var site = await Site.Open();
        await site.Orders.Thresholds(ReviewWorld.Strict);
        var id = await site.Orders.Imported(ReviewWorld.Worth(500));
        await site.Orders.Imported(OrderWorld.Told("2"));

        var rows = (await site.Page("/orders?view=review")).QuerySelectorAll("tbody tr");

        rows.ShouldHaveSingleItem().Id.ShouldBe($"o-{id}");
        rows[0].TextContent.ShouldContain("To review");
    }

    [Fact]
    public async Task The_thresholds_are_changed_on_their_page()
    {
        await using var site = await Site.Open();

        (await site.Ana.Submit("/settings/review", "/settings/review", ("oneAbove", "77"), ("twoAbove", "")))
            .StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await site.Page("/settings/review");
        page.QuerySelector("#oneAbove")!.GetAttribute("value").ShouldBe("77");
        page.QuerySelector("#history")!.TextContent.ShouldContain("One approval: total above: 77");
        (await site.Ana.Submit("/settings/review", "/settings/review", ("oneAbove", "many")))
            .StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Programs_read_what_waits_and_its_reasons()
    {
        await using var site = await Site.Open();
        await site.Orders.Thresholds(ReviewWorld.Strict);
        await site.Orders.Imported(ReviewWorld.Worth(2_000));

        var json = await site.Ana.Text("/api/v1/orders/review");

        json.ShouldContain("\"needs\":2");
        json.ShouldContain("\"code\":\"orders.flag_value\"");
        (await site.Ana.Text("/api/v1/orders/review/rules")).ShouldContain("\"oneAbove\":100");
    }
}
