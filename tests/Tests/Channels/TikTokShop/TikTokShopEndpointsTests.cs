using System.Net;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopEndpointsTests
{
    [Fact]
    public async Task A_webhook_without_a_signature_is_refused_at_its_address()
    {
        await using var site = await ChannelSite.Open();
        using var body = new ByteArrayContent("{}"u8.ToArray());

        using var answer = await site.Http.PostAsync(
            "/webhooks/tiktokshop", body, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
