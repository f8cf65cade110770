using System.Net;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Parcels;

public sealed class ParcelActionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_split_is_typed_shown_shipped_in_parts_and_taken_back(string database)
    {
        await using var site = await Site.Open(database);
        var id = await site.Orders.Imported(OrderWorld.Told(units: 3));
        (await site.Page($"/orders/{id}")).QuerySelector("#parcel a[href$='/split']").ShouldNotBeNull();
        (await site.Page($"/orders/{id}/split?parcels=3")).QuerySelectorAll("input[type=number]").Length.ShouldBe(2);

        var done = await site.Ana.Submit($"/orders/{id}/split", $"/orders/{id}/split", ("p2-0", "1"));

        done.Headers.Location!.OriginalString.ShouldBe($"/orders/{id}");
        var page = await site.Page($"/orders/{id}");
        page.QuerySelector(".toast-body")!.TextContent.ShouldContain("Each parcel gets its own label.");
        page.QuerySelectorAll("#parcel section").Select(own => own.QuerySelector("p")!.TextContent.Trim())
            .ShouldBe(["2 × KTL-1", "1 × KTL-1"]);

        var parcel = (await Parcels(site, id))[1];
        (await site.Ana.Submit($"/orders/{id}", $"/orders/{id}/parcels/{parcel}/ship")).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
        site.Orders.Labels.Asked.ShouldHaveSingleItem().ParcelId.ShouldBe(parcel);
        (await site.Ana.Submit($"/orders/{id}", $"/orders/{id}/unpack")).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);

        // A label page leads to the parcel, and the parcel to its order.
        (await site.Ana.Get($"/orders/{parcel}")).Headers.Location!.OriginalString.ShouldEndWith($"/orders/{id}");
    }

    [Fact]
    public async Task A_split_that_does_not_add_up_comes_back_with_what_was_typed()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told(units: 3));

        var answer = await site.Ana.Submit(
            $"/orders/{id}/split", $"/orders/{id}/split", ("p2-0", "1"), ("p3-0", "7"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Parsed(answer);
        page.QuerySelector(".alert")!.TextContent.ShouldContain("2 to 20 parcels");
        page.QuerySelectorAll("input[type=number]").Select(own => own.GetAttribute("value")).ShouldBe(["1", "7"]);
        (await Parcels(site, id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_was_filled_while_somebody_else_packed_the_order_comes_back_with_how_it_is_packed_now()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told(units: 3));
        (await Seen(await site.Ana.Get($"/orders/{id}/split"))).ShouldBe("");
        await site.Ana.Submit($"/orders/{id}/split", $"/orders/{id}/split", ("seen", ""), ("p2-0", "1"));

        var late = await site.Ana.Submit($"/orders/{id}/split", $"/orders/{id}/split", ("seen", ""), ("p2-0", "2"));

        late.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Seen(late)).ShouldBe("1,2");
        (await Parcels(site, id)).Count.ShouldBe(2);
        (await site.Ana.Submit($"/orders/{id}/split", $"/orders/{id}/split", ("seen", "1,2"), ("p2-0", "2"))).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_that_fit_stand_in_a_list_and_go_into_one_parcel(string database)
    {
        await using var site = await Site.Open(database);
        (await site.Page("/orders/combine")).Body!.TextContent.ShouldContain("Nothing fits together now");
        var first = await site.Orders.Imported(OrderWorld.Told("1") with { BuyerId = "b1" });
        var second = await site.Orders.Imported(OrderWorld.Told("2") with { BuyerId = "b1" });
        await site.Orders.Imported(OrderWorld.Told("3") with { BuyerId = "b2" });
        (await site.Page($"/orders/{first}")).QuerySelector("#parcel a[href$='/combine']")!.TextContent
            .ShouldContain("1 other order");

        var page = await site.Page("/orders/combine");
        page.QuerySelectorAll("form input[name=ids]").Length.ShouldBe(2);
        (await site.Ana.Submit("/orders/combine", "/orders/combine", ("ids", $"{first}"))).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        var combined = await site.Ana.Submit(
            "/orders/combine", "/orders/combine", ("ids", $"{first}"), ("ids", $"{second}"));

        combined.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var panel = (await site.Page($"/orders/{first}")).QuerySelector("#parcel")!;
        panel.QuerySelector($"a[href='/orders/{second}']").ShouldNotBeNull();
        (await site.Ana.Submit($"/orders/{first}", $"/orders/{first}/unpack")).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
        (await site.Orders.Order(second)).InParcels.ShouldBeFalse();
    }

    private static async Task<string?> Seen(HttpResponseMessage answer) =>
        (await Site.Parsed(answer)).QuerySelector("input[name=seen]")!.GetAttribute("value");

    private static Task<List<Guid>> Parcels(Site site, Guid id) => site.Orders.World.Db(async db =>
        (await PackedOrders.Load(db, [id], Ct)).Of(id).Select(parcel => parcel.Id).ToList());
}
