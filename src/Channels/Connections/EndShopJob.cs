using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Connections;

/// <summary>Writes down that jobs of a shop failed, so that the page shows it, and when they are tried again.</summary>
internal sealed class EndShopJob(AppDb db)
{
    private static readonly TimeSpan PauseWhenLimited = TimeSpan.FromSeconds(2);

    public async Task Run(JobBatch batch, ChannelFailure failure, CancellationToken ct)
    {
        var shopId = Guid.ParseExact(batch.Lane, "N");
        await using var work = await db.Begin(ct);

        foreach (var job in batch.Jobs)
        {
            End(batch, job, failure);
        }

        if (failure.Kind != ChannelFailureKind.RateLimited)
        {
            await db.Set<ShopConnection>().Where(row => row.Id == shopId).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Trouble, row => failure.Message), ct);
        }

        await batch.Settle(ct);
        await work.Commit(ct);
    }

    internal static void End(JobBatch batch, Job job, ChannelFailure failure)
    {
        switch (failure.Kind)
        {
            case ChannelFailureKind.Reconnect:
                // Connecting again queues the shop's jobs anew.
                batch.Done(job);
                break;
            case ChannelFailureKind.RateLimited:
                batch.Retry(job, failure.Message, PauseWhenLimited);
                break;
            default:
                batch.Retry(job, failure.Message);
                break;
        }
    }
}
