using System.Net;
using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class VoidShipmentTests
{
    [Fact]
    public async Task A_label_is_voided_once()
    {
        await using var ups = await UpsBench.Start();
        var number = await ups.BoughtNumber();

        var first = await Void(ups, number);
        var second = await Void(ups, number);

        first.Status.ShouldBe(HttpStatusCode.OK, first.Text);
        first.Json["VoidShipmentResponse"]!.At("SummaryResult/Status/Code").ShouldBe("1");
        first.Json["VoidShipmentResponse"]!.At("PackageLevelResults/0/TrackingNumber").ShouldBe(number);
        second.ShouldBeRefused(HttpStatusCode.BadRequest, "190117");
        ups.Parcels.StatusOf(number).ShouldBe(UpsParcelStatus.Voided);
        (await ups.State())["labelsVoided"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_voided_label_stays_voided_after_a_restart_and_does_not_move()
    {
        await using var ups = await UpsBench.Start();
        var number = await ups.BoughtNumber();
        await Void(ups, number);

        await ups.Restart();
        ups.Clock.Advance(TimeSpan.FromHours(3));

        ups.Parcels.StatusOf(number).ShouldBe(UpsParcelStatus.Voided);
        (await ups.Tracked(number)).At("currentStatus/type").ShouldBe("MV");
    }

    [Fact]
    public async Task A_scanned_parcel_cannot_be_voided()
    {
        await using var ups = await UpsBench.Start();
        var number = await ups.BoughtNumber();
        ups.Clock.Advance(TimeSpan.FromHours(6));

        // The token of the bench lives four hours, so a new one is asked for.
        var token = (await ups.AskToken("ups-sandbox-client", "ups-sandbox-secret")).Text("access_token");
        var reply = await ups.Send(HttpMethod.Delete, $"/api/shipments/v2409/void/cancel/{number}", bearer: token);

        reply.ShouldBeRefused(HttpStatusCode.BadRequest, "190101");
    }

    [Fact]
    public async Task An_unknown_or_malformed_number_is_refused()
    {
        await using var ups = await UpsBench.Start();

        (await Void(ups, "1Z999AA10123456784")).ShouldBeRefused(HttpStatusCode.BadRequest, "190102");
        (await Void(ups, "1Z999AA10123456785")).ShouldBeRefused(HttpStatusCode.BadRequest, "190100");
    }

    [Fact]
    public async Task Of_many_voids_at_once_one_succeeds()
    {
        await using var ups = await UpsBench.Start();
        var number = await ups.BoughtNumber();

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Void(ups, number)));

        replies.Count(reply => reply.Status == HttpStatusCode.OK).ShouldBe(1);
    }

    private static Task<UpsReply> Void(UpsBench ups, string number) =>
        ups.Send(HttpMethod.Delete, $"/api/shipments/v2409/void/cancel/{number}");
}
