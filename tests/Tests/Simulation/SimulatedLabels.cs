using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Labels;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Simulation;

/// <summary>
/// The labels that the channel sells: one for an order, whatever is asked. Calls are lost as all calls of the channel.
/// </summary>
internal sealed class SimulatedLabels(SimulatedChannel channel) : ISellLabels
{
    private const string Package = "p-";

    private static readonly byte[] Page = [.. "%PDF-1.4"u8];

    /// <summary>The channel chooses.</summary>
    public Task<Result<List<LabelOffer>>> Services(ShopKey shop, string orderId, CancellationToken ct) =>
        channel.Answer<Result<List<LabelOffer>>>("services of " + orderId, () => new List<LabelOffer>());

    public Task<Result<ChannelLabel>> Buy(
        ShopKey shop, string orderId, string? serviceId, LabelTerms terms, CancellationToken ct) =>
        channel.Answer<Result<ChannelLabel>>("label of " + orderId, () =>
        {
            var at = channel.At(shop);

            if (at.Orders[orderId].State == ChannelOrderState.AwaitingShipment)
            {
                at.Ship(orderId, "TT" + orderId);
            }

            return LabelOf(at.Orders[orderId]) is { } label
                ? label
                : LabelProblems.LabelRefused(orderId, new(ChannelFailureKind.Refused, "It does not ship."));
        });

    public Task<Result<ChannelLabel?>> Find(
        ShopKey shop, string orderId, LabelTerms terms, CancellationToken ct) =>
        channel.Answer<Result<ChannelLabel?>>(
            "search of label of " + orderId, () => LabelOf(channel.At(shop).Orders[orderId]));

    public Task<Result<bool>> IsOver(ShopKey shop, string packageId, CancellationToken ct) =>
        channel.Answer<Result<bool>>(
            "end of " + packageId,
            () => channel.At(shop).Orders[packageId[Package.Length..]].State == ChannelOrderState.Cancelled);

    private static ChannelLabel? LabelOf(ChannelOrder word) => word.State == ChannelOrderState.Shipped
        ? new(Package + word.ExternalId, word.TrackingNumber!, "USPS", null, Page)
        : null;
}
