using System.Security.Cryptography;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Connections;

/// <summary>
/// Refreshes a shop's tokens when four fifths of their life are over, so that no call meets a dead one. Where the
/// channel refuses that, the old token serves as long as it lives, and the end of the consent is its end.
/// </summary>
internal sealed class RefreshTokensJob(
    AppDb db,
    RefreshTokens refresh,
    LoseAccess loseAccess,
    IEnumerable<ISalesChannel> channels,
    ISecretBox box,
    EndShopJob end,
    TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.refresh_tokens";

    private static readonly TimeSpan SoonestAgain = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AgainWhenRefused = TimeSpan.FromHours(1);

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { MaxAttempts = int.MaxValue, LongestRetry = TimeSpan.FromMinutes(5) };

    public static NewJob For(ShopConnection shop, DateTimeOffset now) =>
        new(JobKind, shop.Id.ToString("N"), shop.Id.ToString("N")) { DueAt = NotTooSoon(shop.RefreshDueAt, now) };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var shopId = Guid.ParseExact(batch.Lane, "N");
        var shop = await Find(shopId, ct);

        if (shop is not { Status: ConnectionStatus.Connected })
        {
            batch.Done(job);
            return;
        }

        try
        {
            await RefreshIfDue(shop, ct);
            batch.Again(job, NotTooSoon((await Find(shopId, ct))!.RefreshDueAt, clock.GetUtcNow()));
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Reconnect)
        {
            await Refused(batch, shop, failure, ct);
        }
        catch (ChannelFailure failure)
        {
            await end.Run(batch, failure, ct);
        }
    }

    // Shops of one consent share their tokens: who comes second finds them fresh.
    private async Task RefreshIfDue(ShopConnection shop, CancellationToken ct)
    {
        if (shop.RefreshDueAt > clock.GetUtcNow())
        {
            return;
        }

        try
        {
            await refresh.Run(db.Scope.Id, shop.Id, shop.OpenAccessToken(box), ct);
        }
        catch (CryptographicException lost)
        {
            throw new ChannelFailure(ChannelFailureKind.Reconnect, "The key of the tokens is gone.", inner: lost);
        }
    }

    private async Task Refused(JobBatch batch, ShopConnection shop, ChannelFailure failure, CancellationToken ct)
    {
        if (await LetsUsIn(shop, ct))
        {
            await EndWithToken(batch, shop.Id, failure, ct);
            return;
        }

        await loseAccess.Run(db.Scope.Id, shop.Id, failure.Message, ct);
        batch.Done(batch.Jobs[0]);
    }

    private async Task<bool> LetsUsIn(ShopConnection shop, CancellationToken ct)
    {
        if (shop.AccessExpiresAt <= clock.GetUtcNow())
        {
            return false;
        }

        try
        {
            var channel = channels.Single(own => own.Key == shop.Channel);
            await channel.Shops(shop.OpenAccessToken(box), ct);
            return true;
        }
        catch (Exception refused) when (refused is AccessExpired or CryptographicException)
        {
            return false;
        }
        catch (ChannelFailure failure)
        {
            return failure.Kind != ChannelFailureKind.Reconnect;
        }
    }

    private async Task EndWithToken(JobBatch batch, Guid shopId, ChannelFailure failure, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().FirstAsync(row => row.Id == shopId, ct);

        if (shop.EndWithToken(failure.Message))
        {
            db.Tell(new ConsentEndsEarly(shop.Name, shop.ConsentEndsAt, failure.Message), shop.Id, Actor.System);
        }

        batch.Again(batch.Jobs[0], clock.GetUtcNow() + AgainWhenRefused);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private static DateTimeOffset NotTooSoon(DateTimeOffset dueAt, DateTimeOffset now) =>
        dueAt > now + SoonestAgain ? dueAt : now + SoonestAgain;

    private Task<ShopConnection?> Find(Guid shopId, CancellationToken ct) =>
        db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);
}
