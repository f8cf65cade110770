using System.Net;
using CreatorFlow.Channels.Diagnosis;

namespace CreatorFlow.Tests.Channels.Diagnosis;

public sealed class ReconnectActionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_that_was_not_shown_here_is_refused()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Connected();
        using var form = new FormUrlEncodedContent([]);

        using var answer = await site.Http.PostAsync(ReconnectActions.CheckPath(shopId), form, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Ct))
            .ShouldBe($"/channels/{shopId}/reconnect channels platform.form_expired");
        (await site.World.Jobs(RunChecks.JobKind)).ShouldBeEmpty();
    }
}
