using System.Net;
using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class TrackParcelTests
{
    private static readonly UpsOptions Patient = new() { TokenLife = TimeSpan.FromDays(30) };

    [Fact]
    public async Task A_parcel_moves_with_the_clock_from_label_to_delivery()
    {
        await using var ups = await UpsBench.Start(Patient);
        var number = await ups.BoughtNumber();
        var seen = new List<string>();

        for (var hour = 0; hour <= 72; hour++)
        {
            var type = (await ups.Tracked(number)).At("currentStatus/type");

            if (seen.Count == 0 || seen[^1] != type)
            {
                seen.Add(type);
            }

            ups.Clock.Advance(TimeSpan.FromHours(1));
        }

        seen.ShouldBe(["M", "P", "I", "O", "D"]);
    }

    [Fact]
    public async Task It_is_scanned_and_delivered_at_the_stated_times()
    {
        await using var ups = await UpsBench.Start(Patient);
        var number = await ups.BoughtNumber();

        ups.Clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromMilliseconds(1));
        ups.Parcels.StatusOf(number).ShouldBe(UpsParcelStatus.LabelCreated);
        ups.Clock.Advance(TimeSpan.FromMilliseconds(1));
        ups.Parcels.StatusOf(number).ShouldBe(UpsParcelStatus.PickedUp);
        ups.Clock.Advance(TimeSpan.FromHours(66) - TimeSpan.FromMilliseconds(1));
        ups.Parcels.StatusOf(number).ShouldBe(UpsParcelStatus.OutForDelivery);
        ups.Clock.Advance(TimeSpan.FromMilliseconds(1));
        ups.Parcels.StatusOf(number).ShouldBe(UpsParcelStatus.Delivered);
    }

    [Fact]
    public async Task The_history_tells_place_and_local_time_the_newest_first()
    {
        await using var ups = await UpsBench.Start(Patient);
        var number = await ups.BoughtNumber();
        ups.Clock.Advance(TimeSpan.FromDays(3));
        await ups.Restart();

        var parcel = await ups.Tracked(number);

        var activity = parcel["activity"]!.AsArray();
        activity.Count.ShouldBe(9);
        activity[0]!.At("location/address/city").ShouldBe("San Francisco");
        activity[0]!.At("date").ShouldBe("20261126");
        activity[0]!.At("time").ShouldBe("070000");
        activity[0]!.At("gmtTime").ShouldBe("150000");
        activity[0]!.At("gmtOffset").ShouldBe("-08:00");
        activity[^1]!.At("status/type").ShouldBe("M");
        activity[^1]!["location"]!["address"]!["city"].ShouldBeNull();
        activity[^2]!.At("location/address/city").ShouldBe("Austin");
        parcel.At("deliveryDate/0/type").ShouldBe("DEL");
        parcel.At("deliveryTime/endTime").ShouldBe("070000");
        parcel.At("referenceNumber/0/number").ShouldBe("ORDER-1");
        parcel.At("service/description").ShouldBe("UPS GROUND");
    }

    [Fact]
    public async Task Before_delivery_the_scheduled_day_is_told()
    {
        await using var ups = await UpsBench.Start();
        var parcel = await ups.Tracked(await ups.BoughtNumber());

        parcel.At("deliveryDate/0/type").ShouldBe("SDD");
        parcel.At("deliveryDate/0/date").ShouldBe("20261126");
        parcel["deliveryInformation"].ShouldBeNull();
    }

    [Fact]
    public async Task A_malformed_number_and_an_unknown_one_are_told_apart()
    {
        await using var ups = await UpsBench.Start();

        (await ups.Send(HttpMethod.Get, "/api/track/v1/details/12345"))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "TV1002");
        (await ups.Send(HttpMethod.Get, "/api/track/v1/details/1Z999AA10123456785"))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "TV1002");
        (await ups.Send(HttpMethod.Get, "/api/track/v1/details/1Z999AA10123456784"))
            .ShouldBeRefused(HttpStatusCode.NotFound, "TW0001");
    }

    [Theory]
    [InlineData("transId", "TV0002")]
    [InlineData("transactionSrc", "TV0001")]
    public async Task Both_headers_are_required(string present, string code)
    {
        await using var ups = await UpsBench.Start();
        var number = await ups.BoughtNumber();
        var token = (await ups.AskToken("ups-sandbox-client", "ups-sandbox-secret")).Text("access_token");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/track/v1/details/{number}");
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Add(present, "given");

        (await ups.Send(request)).ShouldBeRefused(HttpStatusCode.BadRequest, code);
    }
}
