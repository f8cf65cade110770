using System.Net;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Track;

/// <summary>The form of another tracking number, as people meet it.</summary>
public sealed class TrackingActionsTests
{
    [Fact]
    public async Task The_order_page_leads_to_the_form_and_the_history_tells()
    {
        await using var site = await Site.Open();
        var order = $"/orders/{await Left(site)}";

        (await site.Page(order)).QuerySelector("#parcel a[href$='/tracking']").ShouldNotBeNull();
        (await site.Page($"{order}/tracking")).QuerySelector("[name=trackingNumber]")!.GetAttribute("value")
            .ShouldBe("1Z0000000000000001");
        (await site.Send(
            $"{order}/tracking", $"{order}/tracking", ("carrier", "UPS"), ("trackingNumber", "1Z0000000000000002")))
            .StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await site.Page(order)).QuerySelector("#history")!.TextContent
            .ShouldContain("Tracking number changed: UPS 1Z0000000000000002");
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field()
    {
        await using var site = await Site.Open();
        var path = $"/orders/{await Left(site)}/tracking";

        var answer = await site.Send(path, path, ("carrier", "UPS"), ("trackingNumber", "1 Z"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(answer)).GetElementById("trackingNumber-error")!.TextContent
            .ShouldContain("5 to 40 letters and digits");
    }

    private static Task<Guid> Left(Site site) => site.Orders.Imported(
        OrderWorld.Told("7", state: ChannelOrderState.Shipped) with { TrackingNumber = "1Z0000000000000001" });
}
