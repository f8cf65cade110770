using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Diagnosis.Checks;

/// <summary>Are the topics that we want sent here? Those that are not are registered.</summary>
internal sealed class CheckWebhooks : IShopCheck
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
            var missing = await shop.Probe.WebhooksMissing(shop.Key, ct);

            if (missing == 0)
            {
                return new(CheckFinding.WebhooksRegistered, shop.Probe.WebhookAddress.AbsoluteUri);
            }

            await shop.Channel.RegisterWebhooks(shop.Key, ct);
            return new(CheckFinding.WebhooksRepaired, shop.Probe.WebhookAddress.AbsoluteUri, missing);
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
