using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Channels.Diagnosis.Checks;

/// <summary>Are the topics that we want sent here? Those that are not are registered, which is written down.</summary>
internal sealed class CheckWebhooks(AppDb db, WriteSubscriptions write) : IShopCheck
{
    public CheckName Name => CheckName.Webhooks;

    public async Task<CheckResult> Run(CheckedShop shop, CancellationToken ct)
    {
        // Before the catalogue is read an order would be of SKUs that nobody knows: reading it registers them.
        if (!shop.HasAccess || !shop.IsRight || shop.Connection.CataloguePulledAt is null)
        {
            return CheckResult.NotChecked;
        }

        try
        {
            var topics = await MendedTopics.Mend(shop.Channel, shop.Key, shop.Connection.UsesBackup, ct);
            await Write(shop.Connection, topics, ct);
            return topics switch
            {
                null => CheckResult.NotChecked,
                { Refused.Count: > 0 } => new(CheckFinding.WebhooksRefused, topics.Refused.Values.First()),
                { Repaired.Count: > 0 } =>
                    new(CheckFinding.WebhooksRepaired, topics.Address, topics.Repaired.Count),
                _ => new(CheckFinding.WebhooksRegistered, topics.Address),
            };
        }
        catch (ChannelFailure failure)
        {
            return new(CheckFinding.WebhooksRefused, failure.Message);
        }
        catch (AccessExpired expired)
        {
            return new(CheckFinding.WebhooksRefused, expired.Message);
        }
    }

    private async Task Write(ShopConnection shop, MendedTopics? topics, CancellationToken ct)
    {
        if (topics is null || topics.Repaired.Count + topics.Refused.Count + shop.SubscriptionsWrong == 0)
        {
            return;
        }

        await using var work = await db.Begin(ct);
        await write.Run(shop.Id, topics, ct);
        await work.Commit(ct);
    }
}
