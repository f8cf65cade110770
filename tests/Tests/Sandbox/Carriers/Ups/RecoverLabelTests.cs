using System.Net;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class RecoverLabelTests
{
    [Fact]
    public async Task The_label_is_found_by_reference_and_by_number_and_is_the_same()
    {
        await using var ups = await UpsBench.Start();
        var bought = await ups.Bought(UpsRequests.Ship("ORDER-5"));
        var number = bought.At("ShipmentIdentificationNumber");

        var byReference = await ups.Post(UpsRequests.RecoveryPath, UpsRequests.RecoverByReference("ORDER-5"));
        var byNumber = await ups.Post(UpsRequests.RecoveryPath, UpsRequests.RecoverByNumber(number));

        foreach (var reply in new[] { byReference, byNumber })
        {
            reply.Status.ShouldBe(HttpStatusCode.OK, reply.Text);
            var response = reply.Json["LabelRecoveryResponse"]!;
            response.At("ShipmentIdentificationNumber").ShouldBe(number);
            response["LabelResults"]!.AsArray().Count.ShouldBe(1);
            response.At("LabelResults/0/TrackingNumber").ShouldBe(number);
            response.At("LabelResults/0/LabelImage/GraphicImage")
                .ShouldBe(bought.At("PackageResults/0/ShippingLabel/GraphicImage"));
        }
    }

    [Fact]
    public async Task A_label_whose_answer_was_lost_is_found_and_not_bought_again()
    {
        await using var ups = await UpsBench.Start();
        await ups.Faults("""{"lostAnswerRate":1,"operations":["ship"],"times":1}""");

        var request = UpsRequests.Ship("ORDER-9");
        await Should.ThrowAsync<HttpRequestException>(() => ups.Post(UpsRequests.ShipPath, request));
        await ups.Restart();
        var found = await ups.Post(UpsRequests.RecoveryPath, UpsRequests.RecoverByReference("ORDER-9", "GIF"));

        found.Status.ShouldBe(HttpStatusCode.OK, found.Text);
        var state = await ups.State();
        state["labelsBought"]!.GetValue<int>().ShouldBe(1);
        state["repeatedReferences"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task A_reference_or_number_that_was_never_shipped_is_not_found()
    {
        await using var ups = await UpsBench.Start();

        (await ups.Post(UpsRequests.RecoveryPath, UpsRequests.RecoverByReference("ORDER-0")))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "9801031");
        (await ups.Post(UpsRequests.RecoveryPath, UpsRequests.RecoverByNumber("1Z999AA10123456784")))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "9801031");
        (await ups.Post(UpsRequests.RecoveryPath, UpsRequests.RecoverByNumber("1Z999AA10123456785")))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "300002");
    }

    [Fact]
    public async Task A_voided_label_is_not_recovered()
    {
        await using var ups = await UpsBench.Start();
        var number = await ups.BoughtNumber(UpsRequests.Ship("ORDER-5"));
        await ups.Send(HttpMethod.Delete, $"/api/shipments/v2409/void/cancel/{number}");

        (await ups.Post(UpsRequests.RecoveryPath, UpsRequests.RecoverByReference("ORDER-5")))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "9801040");
        (await ups.Post(UpsRequests.RecoveryPath, UpsRequests.RecoverByNumber(number)))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "9801040");
    }

    [Fact]
    public async Task Of_a_voided_and_an_open_shipment_the_open_one_is_found()
    {
        await using var ups = await UpsBench.Start();
        var voided = await ups.BoughtNumber(UpsRequests.Ship("ORDER-5"));
        await ups.Send(HttpMethod.Delete, $"/api/shipments/v2409/void/cancel/{voided}");
        var open = await ups.BoughtNumber(UpsRequests.Ship("ORDER-5"));

        var reply = await ups.Post(UpsRequests.RecoveryPath, UpsRequests.RecoverByReference("ORDER-5"));

        reply.Json["LabelRecoveryResponse"]!.At("ShipmentIdentificationNumber").ShouldBe(open);
    }

    [Fact]
    public async Task Several_open_shipments_are_named_as_candidates()
    {
        await using var ups = await UpsBench.Start();
        var first = await ups.BoughtNumber(UpsRequests.Ship("ORDER-5"));
        var second = await ups.BoughtNumber(UpsRequests.Ship("ORDER-5"));

        var reply = await ups.Post(UpsRequests.RecoveryPath, UpsRequests.RecoverByReference("ORDER-5"));

        var response = reply.Json["LabelRecoveryResponse"]!;
        response["LabelResults"]!.AsArray().ShouldBeEmpty();
        response["TrackingCandidate"]!.AsArray().Select(candidate => candidate!.At("TrackingNumber"))
            .ShouldBe([first, second]);
    }

    [Fact]
    public async Task Another_account_and_an_unknown_format_are_refused()
    {
        await using var ups = await UpsBench.Start();
        var stranger = UpsRequests.RecoverByReference("ORDER-5")
            .With("LabelRecoveryRequest/ReferenceValues/ShipperNumber", "XX9999");
        var nothing = UpsRequests.RecoverByReference("ORDER-5").With("LabelRecoveryRequest/ReferenceValues", null);
        var sized = UpsRequests.RecoverByReference("ORDER-5", "GIF").With(
            "LabelRecoveryRequest/LabelSpecification/LabelStockSize",
            System.Text.Json.Nodes.JsonNode.Parse("""{"Height":"6","Width":"4"}"""));

        (await ups.Post(UpsRequests.RecoveryPath, stranger)).ShouldBeRefused(HttpStatusCode.BadRequest, "120100");
        (await ups.Post(UpsRequests.RecoveryPath, nothing)).ShouldBeRefused(HttpStatusCode.BadRequest, "300001");
        (await ups.Post(UpsRequests.RecoveryPath, sized)).ShouldBeRefused(HttpStatusCode.BadRequest, "9801050");
        (await ups.Post(UpsRequests.RecoveryPath, UpsRequests.RecoverByReference("ORDER-5", "PNG")))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "120530");
    }
}
