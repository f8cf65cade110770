using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Connections;

/// <summary>Ends a connection: no calls, no webhooks, tokens deleted. What was imported stays.</summary>
internal sealed class DisconnectShop(
    AppDb db, IEnumerable<ISalesChannel> channels, ShopDirectory directory, ShopKeys keys)
{
    public async Task<Result<Guid>> Run(Guid shopId, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is null)
        {
            return ChannelsProblems.UnknownShop(shopId);
        }

        if (!shop.Disconnect())
        {
            return ChannelsProblems.NotConnected(shop.Name);
        }

        var channel = channels.Single(own => own.Key == shop.Channel);
        db.Tell(new ShopDisconnected(shop.Name, channel.Name), shop.Id, by);
        await work.Commit(ct);
        directory.Forget(shop.Channel, [shop.ExternalId]);
        keys.Forget(shopId);
        return shopId;
    }
}
