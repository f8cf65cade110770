using System.Net;
using CreatorFlow.Channels.Prices;
using CreatorFlow.Tests.Channels.Reconcile;

namespace CreatorFlow.Tests.Channels.Prices;

public sealed class PriceActionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_that_was_not_shown_here_is_refused()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Reconciled.Listed(site.World, ("p1", "A", 7));
        using var form = new FormUrlEncodedContent([new("price-id-A", "2")]);

        using var answer = await site.Http.PostAsync(PriceActions.SetPath(shopId), form, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("prices platform.form_expired");
        (await SetPricesTests.Changes(site.World)).ShouldBeEmpty();
    }
}
