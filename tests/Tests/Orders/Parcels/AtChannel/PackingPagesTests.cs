using System.Net;
using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Parcels.AtChannel;

/// <summary>The forms and calls by which orders under a label of their channel are split and combined.</summary>
public sealed class PackingPagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_is_split_by_the_usual_form_and_stays_split()
    {
        await using var site = await Site.Open();
        var id = await InPackage(site, "1", units: 3);
        (await site.Page($"/orders/{id}")).QuerySelector("#parcel a[href$='/split']").ShouldNotBeNull();

        (await site.Ana.Submit($"/orders/{id}/split", $"/orders/{id}/split", ("p2-0", "1"))).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);

        var panel = (await site.Page($"/orders/{id}")).QuerySelector("#parcel")!;
        panel.QuerySelectorAll("section").Length.ShouldBe(2);
        panel.TextContent.ShouldContain("Only the channel's own seller centre");
        panel.QuerySelector($"form[action='/orders/{id}/unpack']").ShouldBeNull();
        panel.QuerySelector("a[href$='/split']").ShouldBeNull();
        var parcels = JsonDocument.Parse(await (await site.Ana.Get($"/api/v1/orders/{id}/parcels")).Content
            .ReadAsStringAsync(Ct));
        parcels.RootElement.EnumerateArray().Select(own => own.GetProperty("packageId").GetString())
            .ShouldBe(["p2", "p3"]);
    }

    [Fact]
    public async Task What_the_channel_says_of_it_stands_there_before_anybody_types()
    {
        await using var site = await Site.Open();
        var id = await InPackage(site, "1", units: 3);
        site.Orders.Shops.Packages.Terms = new("One unit only.", []);

        var page = await site.Page($"/orders/{id}/split");
        page.QuerySelector(".alert")!.TextContent.ShouldContain("One unit only.");
        page.QuerySelector("input[type=number]").ShouldBeNull();

        site.Orders.Shops.Packages.Terms = new(null, ["Two warehouses."]);
        page = await site.Page($"/orders/{id}/split");
        page.QuerySelector(".alert")!.TextContent.ShouldContain("Two warehouses.");
        page.QuerySelector("input[type=number]").ShouldNotBeNull();

        // A channel that says nothing keeps nobody from the form.
        site.Orders.Shops.Packages.Failure = new(ChannelFailureKind.Retry, "It is closed.");
        page = await site.Page($"/orders/{id}/split");
        page.QuerySelector("input[type=number]").ShouldNotBeNull();
        var answer = await site.Ana.Submit($"/orders/{id}/split", $"/orders/{id}/split", ("p2-0", "1"));
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Site.Parsed(answer)).QuerySelector(".alert")!.TextContent.ShouldContain("It is closed.");
    }

    [Fact]
    public async Task Orders_that_the_channel_lets_go_together_stand_in_the_list_and_go_and_part_again()
    {
        await using var site = await Site.Open();
        var (first, second) = (await InPackage(site, "1"), await InPackage(site, "2"));
        await InPackage(site, "3");
        site.Orders.Shops.Packages.Groups.Add(["1", "2", "9"]);
        (await site.Page($"/orders/{first}")).QuerySelector("#parcel a[href$='/combine']").ShouldNotBeNull();

        (await site.Page("/orders/combine")).QuerySelectorAll("form input[name=ids]")
            .Select(box => box.GetAttribute("value")).ShouldBe([$"{first}", $"{second}"], ignoreOrder: true);
        (await site.Ana.Submit("/orders/combine", "/orders/combine", ("ids", $"{first}"), ("ids", $"{second}")))
            .StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await site.Page($"/orders/{first}")).QuerySelector($"#parcel a[href='/orders/{second}']").ShouldNotBeNull();
        (await site.Ana.Submit($"/orders/{first}", $"/orders/{first}/unpack")).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
        (await site.Orders.Order(second)).InParcels.ShouldBeFalse();
    }

    [Fact]
    public async Task A_channel_that_does_not_say_is_told_of_and_one_that_packs_nothing_is_not_listed()
    {
        await using var site = await Site.Open();
        await InPackage(site, "1");
        await InPackage(site, "2");
        site.Orders.Shops.Packages.Failure = new(ChannelFailureKind.Retry, "It is closed.");
        (await site.Page("/orders/combine")).QuerySelector(".alert")!.TextContent.ShouldContain("It is closed.");

        site.Orders.Shops.Packages.Failure = null;
        site.Orders.Shops.Packages.RefusesGroups = new("channels.no_packing", ProblemKind.Conflict, "None.");
        var page = await site.Page("/orders/combine");
        page.QuerySelector(".alert").ShouldBeNull();
        page.QuerySelectorAll("form input[name=ids]").ShouldBeEmpty();
    }

    private static async Task<Guid> InPackage(Site site, string number, int units = 1)
    {
        var told = OrderWorld.Told(number, units) with { BuyerId = "b1", ShippedBy = ShippedBy.ChannelLabel };
        return await site.Orders.Imported(site.Orders.Shops.Packages.Hold(told));
    }
}
