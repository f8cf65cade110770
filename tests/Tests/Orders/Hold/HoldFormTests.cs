using System.Net;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Hold;

public sealed class HoldFormTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task A_hold_is_typed_with_its_owner_and_end_and_shown_where_it_stands(string database)
    {
        await using var site = await Site.Open(database);
        var id = await site.Orders.Imported(OrderWorld.Told());
        (await site.Page("/orders/holds")).Body!.TextContent.ShouldContain("Nothing is held");
        (await site.Page($"/orders/{id}/hold")).QuerySelectorAll("#hold-until option")
            .Select(own => own.TextContent).ShouldBe(
            [
                "No: until somebody lets it go on", "After 1 hour", "After 4 hours", "After 24 hours", "After 3 days",
                "After 7 days",
            ]);

        var done = await site.Ana.Submit(
            $"/orders/{id}/hold", $"/orders/{id}/hold", ("reason", "odd address"), ("owner", "Bo"), ("until", "24"));

        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Orders.Order(id)).Status.ShouldBe(OrderStatus.Held);
        var page = (await site.Page($"/orders/{id}")).QuerySelector("#order")!.TextContent;
        page.ShouldContain("odd address");
        page.ShouldContain("Looked after by Bo.");
        (await site.Page("/orders/holds")).QuerySelectorAll("#holds tbody tr").ShouldHaveSingleItem()
            .TextContent.ShouldContain("Bo");
        (await site.Page("/orders/holds?mine=true")).QuerySelectorAll("#holds tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_owner_with_too_long_a_name_comes_back_with_what_was_typed()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());

        var answer = await site.Ana.Submit(
            $"/orders/{id}/hold", $"/orders/{id}/hold", ("reason", "odd"), ("owner", new string('x', 81)));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(answer)).QuerySelector(".field-error")!.TextContent.ShouldContain("80");
        (await site.Orders.Order(id)).Status.ShouldBe(OrderStatus.Ready);
    }
}
