using System.Net;
using CreatorFlow.Channels.Reconcile;

namespace CreatorFlow.Tests.Channels.Reconcile;

public sealed class ShopStockActionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_that_was_not_shown_here_is_refused()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Reconciled.Listed(site.World, ("p1", "A", 7));
        using var form = new FormUrlEncodedContent([new("sku", "A")]);

        using var answer = await site.Http.PostAsync(ShopStockActions.ComparePath(shopId), form, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("shop-stock platform.form_expired");
        (await site.World.Jobs(ReconcileStock.JobKind)).ShouldHaveSingleItem();
    }
}
