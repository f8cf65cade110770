using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Webhooks.Subscriptions;

/// <summary>
/// Asks a channel where the topics of a shop go, and sends those here that go elsewhere. A topic that the channel
/// refuses is written down and hinders no other.
/// </summary>
internal sealed class CheckSubscriptions(AppDb db, ShopCalls calls, WriteSubscriptions write, EndShopJob end)
    : IJobHandler
{
    public const string JobKind = "channels.check_subscriptions";

    /// <summary>How often it is looked by itself.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { MaxAttempts = int.MaxValue, LongestRetry = TimeSpan.FromMinutes(10) };

    public static NewJob For(Guid shopId) => new(JobKind, shopId.ToString("N"), shopId.ToString("N"));

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var shopId = Guid.ParseExact(batch.Lane, "N");
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is not { Status: ConnectionStatus.Connected })
        {
            batch.Done(batch.Jobs[0]);
            return;
        }

        try
        {
            var looked = await calls.Run(
                shopId, (channel, key) => MendedTopics.Mend(channel, key, shop.UsesBackup, ct), ct);
            await Finish(batch, shopId, looked, ct);
        }
        catch (ChannelFailure failure)
        {
            await end.Run(batch, failure, ct);
        }
    }

    private async Task Finish(JobBatch batch, Guid shopId, MendedTopics? looked, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await write.Run(shopId, looked, ct);
        batch.Done(batch.Jobs[0]);
        await batch.Settle(ct);
        await work.Commit(ct);
    }
}
