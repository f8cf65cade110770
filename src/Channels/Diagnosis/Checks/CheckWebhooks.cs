using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Webhooks.Subscriptions;

namespace CreatorFlow.Channels.Diagnosis.Checks;

/// <summary>Are the topics that we want sent here? Those that are not are registered.</summary>
internal sealed class CheckWebhooks : IShopCheck
{
    public CheckName Name => CheckName.Webhooks;

    public async Task<CheckResult> Run(CheckedShop shop, CancellationToken ct)
    {
        // Before the catalogue is read an order would be of SKUs that nobody knows: reading it registers them.
        if (!shop.HasAccess || !shop.IsRight || shop.Connection.CataloguePulledAt is null
            || shop.Channel is not IWebhookDirectory directory)
        {
            return CheckResult.NotChecked;
        }

        try
        {
            var topics = await MendedTopics.Mend(directory, shop.Key, shop.Connection.UsesBackup, ct);
            return topics switch
            {
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
}
