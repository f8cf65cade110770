using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Given;

/// <summary>A sales channel in memory: it tells what tests let it tell and remembers what it was told.</summary>
internal sealed class FakeChannels : IChannels
{
    private readonly Lock guard = new();
    private readonly Dictionary<Guid, ConnectedShop> shops = [];
    private readonly Dictionary<(Guid ShopId, string Number), ChannelOrder> orders = [];
    private readonly List<ShipmentConfirmation> confirmations = [];

    /// <summary>What the channel says to a confirmation; null when it accepts it.</summary>
    public Func<ShipmentConfirmation, Result<ShipmentConfirmed>>? ConfirmAnswer { get; set; }

    /// <summary>What the channel accepted, in order.</summary>
    public IReadOnlyList<ShipmentConfirmation> Confirmations
    {
        get
        {
            lock (guard)
            {
                return [.. confirmations];
            }
        }
    }

    public ConnectedShop Connect(string name)
    {
        var shop = new ConnectedShop(Ids.New(TestClock.Start), "TikTok Shop", name, "USD", "America/New_York");
        shops[shop.Id] = shop;
        return shop;
    }

    public void Disconnect(Guid shopId) => shops.Remove(shopId);

    public void Hold(Guid shopId, ChannelOrder order) => orders[(shopId, order.ExternalId)] = order;

    public Task<Result<ConnectedShop>> Shop(Guid shopId, CancellationToken ct) =>
        Task.FromResult<Result<ConnectedShop>>(
        shops.TryGetValue(shopId, out var shop) ? shop : ChannelsProblems.UnknownShop(shopId));

    public Task<IReadOnlyList<ConnectedShop>> Shops(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ConnectedShop>>([.. shops.Values.OrderBy(shop =>
            shop.Name, StringComparer.Ordinal)]);

    public Task<IReadOnlyList<ChannelOrder>> FetchOrders(
        Guid shopId, IReadOnlyList<string> externalIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ChannelOrder>>(
            [.. externalIds.Where(id => orders.ContainsKey((shopId, id))).Select(id => orders[(shopId, id)])]);

    public Task<Result<ShipmentConfirmed>> ConfirmShipment(
        Guid shopId, ShipmentConfirmation confirmation, CancellationToken ct)
    {
        lock (guard)
        {
            var answer = ConfirmAnswer?.Invoke(confirmation) ?? new ShipmentConfirmed("package", false);

            if (answer.Ok)
            {
                confirmations.Add(confirmation);
            }

            return Task.FromResult(answer);
        }
    }

    public Task<Result<CancellationSent>> CancelOrder(Guid shopId, string externalOrderId, CancellationToken ct) =>
        Task.FromResult<Result<CancellationSent>>(new CancellationSent(false));
}
