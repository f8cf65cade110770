using System.Net;
using CreatorFlow.Channels.Diagnosis;

namespace CreatorFlow.Tests.Channels.Connections;

public sealed class ConnectEndpointsTests
{
    private const string Page = "/channels";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connecting_leads_to_the_consent_page_and_back_to_the_page()
    {
        await using var site = await ChannelSite.Open();

        using var away = await site.Http.GetAsync("/channels/scripted/connect", Ct);
        away.Headers.Location!.Host.ShouldBe("consent.invalid");
        var state = away.Headers.Location.Query["?state=".Length..];
        using var back = await site.Http.GetAsync($"/channels/scripted/callback?code=good&state={state}", Ct);

        back.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        back.Headers.Location!.OriginalString.ShouldBe("/channels");
        back.Headers.GetValues("Set-Cookie").Single().ShouldContain("connected");
    }

    [Fact]
    public async Task A_refused_consent_is_said_on_the_page() =>
        (await Get("/channels/scripted/callback?code=null&error=auth_denied"))
            .ShouldBe((HttpStatusCode.UnprocessableEntity, Page, "channels.consent_denied"));

    [Fact]
    public async Task A_state_nobody_knows_is_refused() =>
        (await Get("/channels/scripted/callback?code=good&state=00"))
            .ShouldBe((HttpStatusCode.UnprocessableEntity, Page, "channels.consent_unknown"));

    [Fact]
    public async Task Without_a_state_nothing_is_bound_and_the_page_says_so() =>
        (await Get("/channels/scripted/callback?code=good"))
            .ShouldBe((HttpStatusCode.UnprocessableEntity, Page, "channels.consent_stateless"));

    [Fact]
    public async Task A_shop_that_is_connected_again_leads_back_to_its_checks_which_run()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Connected();

        using var away = await site.Http.GetAsync($"/channels/{shopId}/reconnect/consent", Ct);
        var state = away.Headers.Location!.Query["?state=".Length..];
        using var back = await site.Http.GetAsync($"/channels/scripted/callback?code=good&state={state}", Ct);

        back.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        back.Headers.Location!.OriginalString.ShouldBe($"/channels/{shopId}/reconnect");
        (await site.World.Jobs(RunChecks.JobKind)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("code=null&error=auth_denied", "channels.consent_denied")]
    [InlineData("code=bad", "channels.consent_refused")]
    public async Task What_goes_wrong_on_the_way_of_one_shop_is_said_on_its_page(string query, string code)
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Connected();
        using var away = await site.Http.GetAsync($"/channels/{shopId}/reconnect/consent", Ct);
        var state = away.Headers.Location!.Query["?state=".Length..];

        using var answer = await site.Http.GetAsync($"/channels/scripted/callback?{query}&state={state}", Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldBe($"/channels/{shopId}/reconnect channels {code}");
    }

    [Fact]
    public async Task A_code_that_comes_twice_is_said_to_be_used()
    {
        await using var site = await ChannelSite.Open();
        using var away = await site.Http.GetAsync("/channels/scripted/connect", Ct);
        var path = $"/channels/scripted/callback?code=good&state={away.Headers.Location!.Query["?state=".Length..]}";
        (await site.Http.GetAsync(path, Ct)).Dispose();

        using var answer = await site.Http.GetAsync(path, Ct);

        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("channels.consent_used");
    }

    [Fact]
    public async Task A_silent_channel_is_told_from_a_refusing_one()
    {
        await using var site = await ChannelSite.Open();
        using var away = await site.Http.GetAsync("/channels/scripted/connect", Ct);
        var state = away.Headers.Location!.Query["?state=".Length..];
        site.World.Vendor.Failure = new(CreatorFlow.Channels.Contracts.ChannelFailureKind.Retry, "busy");

        using var answer = await site.Http.GetAsync($"/channels/scripted/callback?code=good&state={state}", Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("channels.channel_silent");
    }

    [Theory]
    [InlineData("sync")]
    [InlineData("disconnect")]
    public async Task A_form_from_elsewhere_is_refused(string act)
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Connected();
        using var form = new FormUrlEncodedContent([]);

        using var answer = await site.Http.PostAsync($"/channels/{shopId}/{act}", form, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("platform.form_expired");
    }

    private static async Task<(HttpStatusCode Status, string Page, string Code)> Get(string path)
    {
        await using var site = await ChannelSite.Open();
        using var answer = await site.Http.GetAsync(path, Ct);
        var shown = (await answer.Content.ReadAsStringAsync(Ct)).Split(' ');
        return (answer.StatusCode, shown[0], shown[2]);
    }
}
