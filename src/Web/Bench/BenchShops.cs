using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Web.Bench;

/// <summary>
/// A sales channel without a network: every shop exists, and an order's number says when it was placed and what of.
/// </summary>
internal sealed class BenchShops : IChannels
{
    public const string Sku = "SPIKE-";
    public const int Skus = 3;

    /// <summary>What its orders want, more than enough of it.</summary>
    public static IEnumerable<CatalogueItem> Items => Enumerable.Range(0, Skus)
        .Select(sku => new CatalogueItem(Sku + sku, "A product", new(1_499, "USD"), 250, 1_000_000));

    /// <summary>The number of an order: when it was placed, and which of the shop's it is.</summary>
    public static string NumberOf(DateTimeOffset placedAt, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{placedAt.ToUnixTimeMilliseconds()}-{count:D7}");

    public Task<Result<ConnectedShop>> Shop(Guid shopId, CancellationToken ct) =>
        Task.FromResult<Result<ConnectedShop>>(BenchWorld.Shop(shopId));

    public Task<IReadOnlyList<ConnectedShop>> Shops(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ConnectedShop>>([]);

    public Task<IReadOnlyList<ChannelOrder>> FetchOrders(
        Guid shopId, IReadOnlyList<string> externalIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ChannelOrder>>([.. externalIds.Select(Told)]);

    public Task<Result<ShipmentConfirmed>> ConfirmShipment(
        Guid shopId, ShipmentConfirmation confirmation, CancellationToken ct) =>
        Task.FromResult<Result<ShipmentConfirmed>>(new ShipmentConfirmed(null, false));

    public Task<Result<CancellationSent>> CancelOrder(
        Guid shopId, string externalOrderId, IReadOnlyList<ChannelUnits> left, CancellationToken ct) =>
        Task.FromResult<Result<CancellationSent>>(new CancellationSent(false));

    public Task<ChannelCancellation?> OpenCancellation(Guid shopId, string externalOrderId, CancellationToken ct) =>
        Task.FromResult<ChannelCancellation?>(null);

    public Task<Result<ShipmentConfirmed>> ChangeTracking(
        Guid shopId, ShipmentConfirmation now, CancellationToken ct) => ConfirmShipment(shopId, now, ct);

    public Task<Result<CancellationAnswered>> AnswerCancellation(
        Guid shopId, string externalOrderId, CancellationAnswer answer, CancellationToken ct) =>
        Task.FromResult<Result<CancellationAnswered>>(new CancellationAnswered(false));

    public Task<string?> WhyNotCancel(
        Guid shopId, string externalOrderId, IReadOnlyCollection<string> skus, CancellationToken ct) =>
        Task.FromResult<string?>(null);

    public Task<IReadOnlyList<ChannelReason>> CancellationReasons(
        Guid shopId, string externalOrderId, string language, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ChannelReason>>([]);

    private static ChannelOrder Told(string number)
    {
        var parts = number.Split('-');
        var at = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
        var sku = Sku + (int.Parse(parts[1], CultureInfo.InvariantCulture) % Skus);
        return BenchOrder.Of(number, sku, "A product", at);
    }
}
