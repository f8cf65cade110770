using System.Buffers;
using System.Text;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Receives TikTok Shop's webhooks: verified over the very bytes, kept, answered. TikTok Shop waits 3 seconds and
/// repeats what was not answered with 200, so nothing is worked on here.
/// </summary>
internal sealed class TikTokShopWebhook(
    TikTokShopSettings settings,
    ShopDirectory directory,
    ShopActivity activity,
    ChannelsMeter meter,
    LoseAccess loseAccess,
    IInbox inbox,
    IJobQueue jobs,
    AppDb db,
    TimeProvider clock)
{
    /// <summary>Where messages of shops that nobody has connected are kept; nobody works on them.</summary>
    public const string UnknownTopic = "channel.unknown";

    private const string Channel = TikTokShopSettings.Channel;
    private static readonly TimeSpan CatalogueChangesTogether = TimeSpan.FromSeconds(10);

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
        if (notification.Kind == NotificationKind.Other)
        {
            return "unknown_type";
        }

        if (await directory.Find(Channel, notification.ShopId, ct) is not { } shop)
        {
            await KeepUnknown(notification, body, ct);
            return "unknown_shop";
        }

        activity.Webhook(shop.ShopId);

        return notification.Kind switch
        {
            NotificationKind.Order => await KeepHints(notification, shop, body, ct),
            NotificationKind.Catalogue => await QueueCatalogue(shop, ct),
            NotificationKind.ConsentTakenBack => await EndConsent(shop, ct),
            _ => await NoteEndOfConsent(notification, shop, ct),
        };
    }

    private async Task<string> KeepHints(
        TikTokShopNotification notification, KnownShop shop, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        if (notification.OrderIds.Count == 0)
        {
            await KeepUnknown(notification, body, ct);
            return "no_order";
        }

        var isNew = false;

        foreach (var order in notification.OrderIds)
        {
            isNew |= await inbox.Keep(
                new(
                    shop.WorkspaceId,
                    ChannelHint.OrderTopic,
                    shop.ShopId.ToString("N"),
                    notification.OrderIds.Count == 1 ? notification.DedupeKey : $"{notification.DedupeKey}:{order}",
                    new ChannelHint(order).ToJson(),
                    clock.GetUtcNow()),
                ct);
        }

        return isNew ? "kept" : "repeated";
    }

    private Task<bool> KeepUnknown(
        TikTokShopNotification notification, ReadOnlyMemory<byte> body, CancellationToken ct) =>
        inbox.Keep(
            new(
                Guid.Empty,
                UnknownTopic,
                notification.ShopId,
                notification.DedupeKey,
                Encoding.UTF8.GetString(body.Span),
                clock.GetUtcNow()),
            ct);

    private async Task<string> QueueCatalogue(KnownShop shop, CancellationToken ct)
    {
        db.Scope.Enter(shop.WorkspaceId);
        await using var work = await db.Begin(ct);
        await jobs.Enqueue([PullCatalogue.For(shop.ShopId, clock.GetUtcNow() + CatalogueChangesTogether)], ct);
        await work.Commit(ct);
        return "catalogue";
    }

    private async Task<string> EndConsent(KnownShop shop, CancellationToken ct)
    {
        await loseAccess.Run(shop.WorkspaceId, shop.ShopId, "The seller took the consent back.", ct);
        return "consent_taken_back";
    }

    private async Task<string> NoteEndOfConsent(
        TikTokShopNotification notification, KnownShop shop, CancellationToken ct)
    {
        if (notification.ConsentEndsAt is { } endsAt)
        {
            db.Scope.Enter(shop.WorkspaceId);
            await using var work = await db.Begin(ct);
            var connection = await db.Set<ShopConnection>().FirstAsync(row => row.Id == shop.ShopId, ct);
            connection.ConsentWillEnd(endsAt);
            await work.Commit(ct);
        }

        return "consent_ends";
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
