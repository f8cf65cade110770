using System.Net;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Identity;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Hold;

public sealed class HoldFormTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task A_hold_is_chosen_with_its_owner_and_end_and_shown_where_it_stands(string database)
    {
        await using var site = await Site.Open(database);
        var id = await site.Orders.Imported(OrderWorld.Told());
        (await site.Page("/orders/holds")).Body!.TextContent.ShouldContain("Nothing is held");
        using var ben = await site.SignedIn(Role.Packer);
        var form = await site.Page($"/orders/{id}/hold");
        form.QuerySelectorAll("#hold-until option").Select(own => own.TextContent).ShouldBe(
        [
            "No: until somebody lets it go on", "After 1 hour", "After 4 hours", "After 24 hours", "After 3 days",
            "After 7 days",
        ]);
        var owners = form.QuerySelectorAll("#hold-owner option");
        owners.Select(own => own.TextContent).ShouldBe([$"Ana ({People.Email})", "Ben (Packer@example.com)"]);
        owners[0].HasAttribute("selected").ShouldBeTrue();

        var done = await site.Ana.Submit(
            $"/orders/{id}/hold", $"/orders/{id}/hold", ("reason", "odd address"),
            ("owner", owners[1].GetAttribute("value")!), ("until", "24"));

        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Orders.Order(id)).Status.ShouldBe(OrderStatus.Held);
        var page = (await site.Page($"/orders/{id}")).QuerySelector("#order")!.TextContent;
        page.ShouldContain("odd address");
        page.ShouldContain("Looked after by Ben.");
        (await site.Page("/orders/holds")).QuerySelectorAll("#holds tbody tr").ShouldHaveSingleItem()
            .TextContent.ShouldContain("Ben");
        (await site.Page("/orders/holds?mine=true")).QuerySelectorAll("#holds tbody tr").ShouldBeEmpty();
        (await site.Page("/orders/holds?mine=true", ben)).QuerySelectorAll("#holds tbody tr").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_owner_who_is_no_member_comes_back_and_programs_name_one_by_address()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());

        var answer = await site.Ana.Submit(
            $"/orders/{id}/hold", $"/orders/{id}/hold", ("reason", "odd"), ("owner", "nobody@example.com"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(answer)).QuerySelector(".field-error")!.TextContent.ShouldContain("nobody@example.com");
        (await site.Orders.Order(id)).Status.ShouldBe(OrderStatus.Ready);
        (await site.Ana.PostJson($"/api/v1/orders/{id}/hold", """{"reason":"odd","owner":"Ana"}""")).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.Ana.PostJson($"/api/v1/orders/{id}/hold", $$"""{"reason":"odd","owner":"{{People.Email}}"}"""))
            .StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
