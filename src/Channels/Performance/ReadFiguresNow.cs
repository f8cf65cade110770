using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>
/// "Read again": a shop's figures are read now, even where they wait after a failure; while they are being read, once
/// more afterwards.
/// </summary>
internal sealed class ReadFiguresNow(AppDb db, IEnumerable<ISalesChannel> channels, IJobQueue jobs)
{
    public async Task<Result<Guid>> Run(Guid shopId, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if ((await db.Set<ShopConnection>().AsNoTracking().Connected(shopId, ct)).Refused(
            out var problem, out var shop))
        {
            return problem;
        }

        if (channels.Single(own => own.Key == shop.Channel) is { Figures: null } silent)
        {
            return ChannelsProblems.NoFigures(silent.Name);
        }

        var job = PullFigures.For(shopId);
        await jobs.Enqueue([job], ct);
        await jobs.Hasten(job.Lane, ct);
        db.Tell(new ShopFiguresAsked(shop.Name), shopId, by);
        await work.Commit(ct);
        return shopId;
    }
}
