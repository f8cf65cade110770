using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Connections;

/// <summary>The connections as other modules see them.</summary>
internal sealed class ShopStandings(ChannelList list) : IShopStandings
{
    public async Task<IReadOnlyList<ShopStanding>> All(CancellationToken ct) =>
    [
        .. from shop in await list.Plain(ct)
           select new ShopStanding(
               shop.Id,
               shop.Channel,
               shop.Name,
               shop.Status == ConnectionStatus.NeedsReconnect,
               shop.ConsentEndsAt,
               shop.RefusedSkus,
               shop.Trouble)
           {
               MissingScopes = shop.MissingScopes,
           },
    ];
}
