using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Examples;

internal static class WebhookExample
{
    public static (int Status, string? OrderToRead) Receive(TikTokShopApi api, byte[] body, string? authorization)
    {
        // example: webhook
        if (!api.Webhooks.IsGenuine(body, authorization))
        {
            return (401, null);
        }

        // Keep message.DedupeKey: webhooks come twice, late and out of order.
        var message = WebhookMessage.Read(body);

        var orderToRead = message?.Event switch
        {
            OrderStatusChanged order => order.OrderId,
            CancellationChanged cancellation => cancellation.OrderId,
            ReturnChanged back => back.OrderId,
            _ => null,
        };

        return (200, orderToRead);
        // end
    }
}
