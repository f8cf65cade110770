using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Connections;

/// <summary>
/// Refreshes a shop's tokens when four fifths of their life are over, so that no call meets a dead one.
/// </summary>
internal sealed class RefreshTokensJob(
    AppDb db, RefreshTokens refresh, ISecretBox box, EndShopJob end, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.refresh_tokens";

    private const double PartOfLife = 0.8;
    private static readonly TimeSpan SoonestAgain = TimeSpan.FromSeconds(10);

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { MaxAttempts = int.MaxValue, LongestRetry = TimeSpan.FromMinutes(5) };

    public static NewJob For(Guid shopId, DateTimeOffset accessExpiresAt, DateTimeOffset now) =>
        new(JobKind, shopId.ToString("N"), shopId.ToString("N")) { DueAt = DueAt(accessExpiresAt, now) };

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
            await refresh.Run(db.Scope.Id, shopId, shop.OpenAccessToken(box), ct);
            batch.Again(job, DueAt((await Find(shopId, ct))!.AccessExpiresAt, clock.GetUtcNow()));
        }
        catch (ChannelFailure failure)
        {
            await end.Run(batch, failure, ct);
        }
    }

    private static DateTimeOffset DueAt(DateTimeOffset accessExpiresAt, DateTimeOffset now)
    {
        var wait = (accessExpiresAt - now) * PartOfLife;
        return now + (wait > SoonestAgain ? wait : SoonestAgain);
    }

    private Task<ShopConnection?> Find(Guid shopId, CancellationToken ct) =>
        db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);
}
