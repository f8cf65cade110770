using System.Net;
using CreatorFlow.Channels.Offers;
using CreatorFlow.Tests.Channels.Reconcile;

namespace CreatorFlow.Tests.Channels.Offers;

public sealed class RuleActionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_that_was_not_shown_here_is_refused()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Reconciled.Listed(site.World, ("p1", "A", 7));

        foreach (var path in new[] { RuleActions.SetPath(shopId), RuleActions.DropPath(shopId) })
        {
            using var form = new FormUrlEncodedContent([new("sku", "A"), new("percent", "50")]);
            using var answer = await site.Http.PostAsync(path, form, Ct);

            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("rules platform.form_expired");
        }
    }

    [Fact]
    public void What_is_no_whole_number_is_refused_with_its_field() =>
        CreatorFlow.Channels.ChannelsProblems.NotANumber("percent").ShouldSatisfyAllConditions(
            problem => problem.Code.ShouldBe("channels.not_a_number"),
            problem => problem.Field.ShouldBe("percent"));
}
