using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.Webhooks.Subscriptions;

/// <summary>A person chooses by which of the two addresses webhooks come; the topics are sent there at once.</summary>
internal sealed class ChooseReceiver(AppDb db, IJobQueue jobs)
{
    public async Task<Result<Guid>> Run(Guid shopId, bool backup, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if ((await db.Set<ShopConnection>().Connected(shopId, ct)).Refused(out var problem, out var shop))
        {
            return problem;
        }

        if (!shop.ReceiveBy(backup))
        {
            return ChannelsProblems.ReceiverChosen(shop.Name);
        }

        db.Tell(new ReceiverChosen(shop.Name, backup), shopId, by);
        await jobs.Enqueue([CheckSubscriptions.For(shopId)], ct);
        await work.Commit(ct);
        return shopId;
    }
}
