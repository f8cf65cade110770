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

    public ConnectedShop Connect(string name, string zone = "America/New_York")
    {
        var shop = new ConnectedShop(Ids.New(TestClock.Start), "TikTok Shop", name, "USD", zone);
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

    /// <summary>What the channel says to another number; null when it takes it.</summary>
    public Func<ShipmentConfirmation, Result<ShipmentConfirmed>>? ChangeAnswer { get; set; }

    /// <summary>The other numbers that it took, in order.</summary>
    public List<ShipmentConfirmation> Changes { get; } = [];

    public Task<Result<ShipmentConfirmed>> ChangeTracking(
        Guid shopId, ShipmentConfirmation now, CancellationToken ct)
    {
        var answer = ChangeAnswer?.Invoke(now) ?? new ShipmentConfirmed(null, false);

        if (answer.Ok)
        {
            Changes.Add(now);
        }

        return Task.FromResult(answer);
    }

    /// <summary>What the channel says to a cancellation; null when it accepts it.</summary>
    public Func<IReadOnlyList<ChannelUnits>, Result<CancellationSent>>? CancelAnswer { get; set; }

    /// <summary>What happens here while the channel is told of a cancellation.</summary>
    public Func<Task> WhileCancelling { get; set; } = () => Task.CompletedTask;

    /// <summary>What was to be left of each order, in the order of the calls.</summary>
    public List<(string Number, IReadOnlyList<ChannelUnits> Left)> Cancellations { get; } = [];

    /// <summary>What buyers ask to cancel, by the number of the order.</summary>
    public Dictionary<string, ChannelCancellation> Asked { get; } = [];

    /// <summary>What the channel says to an answer; null when it accepts it.</summary>
    public Func<CancellationAnswer, Result<CancellationAnswered>>? AnswerAnswer { get; set; }

    public List<(string Number, CancellationAnswer Answer)> Answers { get; } = [];

    public async Task<Result<CancellationSent>> CancelOrder(
        Guid shopId, string externalOrderId, IReadOnlyList<ChannelUnits> left, CancellationToken ct)
    {
        Cancellations.Add((externalOrderId, left));
        await WhileCancelling();
        return CancelAnswer?.Invoke(left) ?? new CancellationSent(false);
    }

    public Task<ChannelCancellation?> OpenCancellation(Guid shopId, string externalOrderId, CancellationToken ct) =>
        Task.FromResult(Asked.GetValueOrDefault(externalOrderId));

    public Task<Result<CancellationAnswered>> AnswerCancellation(
        Guid shopId, string externalOrderId, CancellationAnswer answer, CancellationToken ct)
    {
        Answers.Add((externalOrderId, answer));
        return Task.FromResult(AnswerAnswer?.Invoke(answer) ?? new CancellationAnswered(false));
    }

    /// <summary>By which reasons buyers may be turned down.</summary>
    public List<ChannelReason> Reasons { get; } = [];

    public Task<IReadOnlyList<ChannelReason>> CancellationReasons(
        Guid shopId, string externalOrderId, string language, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ChannelReason>>(
            [.. Reasons.Select(own => own with { Text = $"{own.Text} ({language})" })]);

    /// <summary>Why it lets nothing be cancelled; null when it does.</summary>
    public Func<IReadOnlyCollection<string>, string?> WhyNot { get; set; } = _ => null;

    public Task<string?> WhyNotCancel(
        Guid shopId, string externalOrderId, IReadOnlyCollection<string> skus, CancellationToken ct) =>
        Task.FromResult(WhyNot(skus));
}
