using System.Net;
using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsControlTests
{
    [Fact]
    public async Task Labels_are_listed_by_reference_and_page_by_page()
    {
        await using var ups = await UpsBench.Start();
        var first = await ups.BoughtNumber(UpsRequests.Ship("ORDER-1"));
        var second = await ups.BoughtNumber(UpsRequests.Ship("ORDER-2"));

        (await Numbers(ups, "?reference=ORDER-2")).ShouldBe([second]);
        (await Numbers(ups, "?reference=ORDER-3")).ShouldBeEmpty();
        (await Numbers(ups, "?limit=1")).ShouldBe([first]);
        (await Numbers(ups, $"?after={first}")).ShouldBe([second]);
    }

    [Fact]
    public async Task A_label_tells_what_was_bought()
    {
        await using var ups = await UpsBench.Start();
        await ups.Bought(UpsRequests.Ship("ORDER-1", "02"));

        var label = (await ups.Send(HttpMethod.Get, "/control/ups/labels?reference=ORDER-1")).Json[0]!;

        label.At("serviceCode").ShouldBe("02");
        label.At("references/0").ShouldBe("ORDER-1");
        label.At("to/address/city").ShouldBe("San Francisco");
        label.At("status").ShouldBe("LabelCreated");
        label["chargeCents"]!.GetValue<long>().ShouldBeGreaterThan(2_000);
        label["voidedAt"].ShouldBeNull();
    }

    [Fact]
    public async Task Anything_can_be_made_to_happen_to_a_parcel_and_is_kept()
    {
        await using var ups = await UpsBench.Start();
        var number = await ups.BoughtNumber();

        var reply = await ups.Send(
            HttpMethod.Post, $"/control/ups/parcels/{number}/event", """{"status":"Exception","description":"Rain"}""");
        await ups.Restart();

        reply.Status.ShouldBe(HttpStatusCode.OK, reply.Text);
        var parcel = await ups.Tracked(number);
        parcel.At("currentStatus/type").ShouldBe("X");
        parcel.At("currentStatus/description").ShouldBe("Rain");
        ups.Parcels.StatusOf(number).ShouldBe(UpsParcelStatus.Exception);
    }

    [Fact]
    public async Task An_unknown_parcel_and_an_impossible_event_are_refused()
    {
        await using var ups = await UpsBench.Start();
        var number = await ups.BoughtNumber();

        (await ups.Send(HttpMethod.Post, "/control/ups/parcels/1Z999AA10123456784/event", """{"status":"Delivered"}"""))
            .Status.ShouldBe(HttpStatusCode.NotFound);
        (await ups.Send(HttpMethod.Post, $"/control/ups/parcels/{number}/event", """{"status":"Voided"}"""))
            .Status.ShouldBe(HttpStatusCode.BadRequest);
        ups.Parcels.StatusOf("1Z999AA10123456784").ShouldBe(UpsParcelStatus.Unknown);
    }

    [Fact]
    public async Task The_state_counts_parcels_money_and_events()
    {
        await using var ups = await UpsBench.Start();
        await ups.Bought(UpsRequests.Ship("ORDER-1"));
        await ups.Bought(UpsRequests.Ship("ORDER-2"));
        ups.Clock.Advance(TimeSpan.FromHours(6));

        var state = await ups.State();

        state["shipments"]!.GetValue<int>().ShouldBe(2);
        state["trackingEvents"]!.GetValue<int>().ShouldBe(4);
        state["chargedCents"]!.GetValue<long>().ShouldBe(2 * 2_154);
        state["parcelsByStatus"]!["PickedUp"]!.GetValue<int>().ShouldBe(2);
        state["calls"]!["ship"]!.GetValue<long>().ShouldBe(2);
        state["tokensIssued"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task The_picture_of_a_label_can_be_looked_at()
    {
        await using var ups = await UpsBench.Start();
        var number = await ups.BoughtNumber();

        (await ups.Send(HttpMethod.Get, $"/control/ups/labels/{number}.png")).Text.ShouldContain("PNG");
        (await ups.Send(HttpMethod.Get, $"/control/ups/labels/{number}.doc")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<IReadOnlyList<string>> Numbers(UpsBench ups, string query) =>
        [.. (await ups.Send(HttpMethod.Get, "/control/ups/labels" + query)).Json.AsArray()
            .Select(label => label!.At("trackingNumber"))];
}
