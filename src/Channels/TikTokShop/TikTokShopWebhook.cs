using System.Buffers;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform.Inbox;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Receives TikTok Shop's webhooks: verified over the very bytes, kept, answered. TikTok Shop waits 3 seconds and
/// repeats what was not answered with 200, so nothing is worked on here: one row a webhook, many rows a commit.
/// </summary>
internal sealed class TikTokShopWebhook(
    TikTokShopSettings settings,
    ShopDirectory directory,
    ShopActivity activity,
    ChannelsMeter meter,
    IInbox inbox,
    TimeProvider clock)
{
    private const string Channel = TikTokShopSettings.Channel;

    /// <summary>Answers with the status for the request's signature and body.</summary>
    public async Task<IResult> Run(HttpRequest request, CancellationToken ct)
    {
        using var body = await Body.Read(request, TikTokShopSettings.MaxWebhookBytes, ct);

        if (body.IsTooLong)
        {
            return Answer("too_long", StatusCodes.Status413PayloadTooLarge);
        }

        if (!Signing.IsFromTikTokShop(
            settings.App.AppKey, settings.App.AppSecret, body.Bytes.Span, request.Headers.Authorization))
        {
            return Answer("wrong_signature", StatusCodes.Status401Unauthorized);
        }

        if (TikTokShopNotification.Read(body.Bytes) is not { } notification)
        {
            return Answer("unreadable", StatusCodes.Status400BadRequest);
        }

        return Answer(await Take(notification, body.Bytes, ct), StatusCodes.Status200OK);
    }

    private async Task<string> Take(
        TikTokShopNotification notification, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        if (await directory.Find(Channel, notification.ShopId, ct) is not { } shop)
        {
            await inbox.Keep(TikTokShopInbox.Unknown(notification, body.Span, clock.GetUtcNow()), ct);
            return "unknown_shop";
        }

        activity.Webhook(shop.ShopId);
        var message = TikTokShopInbox.Of(notification, shop, body.Span, clock.GetUtcNow());
        var isNew = await inbox.Keep(message, ct);
        return (isNew, message.IsIgnored) switch
        {
            (false, _) => "repeated",
            (_, true) => "ignored",
            _ => "kept",
        };
    }

    private IResult Answer(string outcome, int status)
    {
        meter.Webhook(Channel, outcome);
        return Results.StatusCode(status);
    }

    /// <summary>The bytes of a request, in a borrowed buffer.</summary>
    private sealed class Body : IDisposable
    {
        private const int FirstBytes = 4096;

        private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
        private int length;

        public bool IsTooLong { get; private set; }

        public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, length);

        public static async Task<Body> Read(HttpRequest request, int limit, CancellationToken ct)
        {
            var body = new Body { IsTooLong = request.ContentLength > limit };

            while (!body.IsTooLong)
            {
                body.MakeRoom();
                var read = await request.Body.ReadAsync(body.buffer.AsMemory(body.length), ct);

                if (read == 0)
                {
                    break;
                }

                body.length += read;
                body.IsTooLong = body.length > limit;
            }

            return body;
        }

        public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

        private void MakeRoom()
        {
            if (length < buffer.Length)
            {
                return;
            }

            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            Bytes.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
    }
}
