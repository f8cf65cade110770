using System.Net;
using System.Net.Http.Json;
using CreatorFlow.Channels.Labels;

namespace CreatorFlow.Tests.Channels.Labels;

public sealed class LabelTermsApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Terms_are_set_and_read()
    {
        await using var site = await ChannelSite.Open();
        var address = $"/api/v1/channels/{await site.World.Connected()}/labels";
        (await site.Http.GetStringAsync(address, Ct))
            .ShouldBe("""{"paper":"Pdf","size":"A6","handover":"DropOff"}""");

        using var set = await site.Http.PostAsJsonAsync(
            address, new { paper = "PdfWithSlip", size = "A5", handover = "Pickup" }, Ct);

        set.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Http.GetStringAsync(address, Ct))
            .ShouldBe("""{"paper":"PdfWithSlip","size":"A5","handover":"Pickup"}""");
    }

    [Fact]
    public async Task Refusals_carry_their_code()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Connected();

        using var wrong = await site.Http.PostAsJsonAsync(
            $"/api/v1/channels/{shopId}/labels", new { paper = "Papyrus", size = "A6", handover = "Pickup" }, Ct);
        using var nowhere = await site.Http.GetAsync($"/api/v1/channels/{Guid.Empty}/labels", Ct);

        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Content.ReadAsStringAsync(Ct)).ShouldContain("channels.label_terms_unknown");
        nowhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_that_was_not_shown_here_is_refused()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Connected();

        using var form = new FormUrlEncodedContent([new("paper", "Zpl"), new("size", "A6"), new("handover", "Pickup")]);
        using var answer = await site.Http.PostAsync(LabelTermsActions.PagePath(shopId), form, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("label-terms platform.form_expired");
        (await site.Http.GetStringAsync($"/api/v1/channels/{shopId}/labels", Ct)).ShouldContain("DropOff");
    }
}
