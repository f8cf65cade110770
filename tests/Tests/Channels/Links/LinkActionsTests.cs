using System.Net;
using CreatorFlow.Channels.Links;

namespace CreatorFlow.Tests.Channels.Links;

public sealed class LinkActionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("link")]
    [InlineData("create")]
    [InlineData("ignore")]
    [InlineData("matching")]
    public async Task A_form_that_was_not_shown_here_is_refused(string act)
    {
        await using var site = await ChannelSite.Open();
        var shopId = await LinkListingTests.Unlinked(site.World);
        using var form = new FormUrlEncodedContent([new("listing", "17295"), new("sku", "A")]);

        using var answer = await site.Http.PostAsync(LinkActions.Path(shopId, act), form, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("links platform.form_expired");
        (await LinkListingTests.Listing(site.World, "17295")).Link.ShouldBe(LinkKind.None);
    }
}
