using System.Net;
using CreatorFlow.Channels.Webhooks.Replay;
using CreatorFlow.Channels.Webhooks.Show;

namespace CreatorFlow.Tests.Channels.Webhooks.Show;

public sealed class WebhookActionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("replay")]
    [InlineData("replay-failed")]
    [InlineData("replay-span")]
    [InlineData("repair")]
    [InlineData("receiver")]
    public async Task A_form_that_was_not_shown_here_is_refused(string act)
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Listening();
        using var form = new FormUrlEncodedContent([new("backup", "true")]);

        using var answer = await site.Http.PostAsync(WebhookActions.Path(shopId, act), form, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("webhooks platform.form_expired");
        (await site.World.Jobs(HandOverReplays.JobKind)).ShouldBeEmpty();
        (await site.World.Shop(shopId)).UsesBackup.ShouldBeFalse();
    }
}
