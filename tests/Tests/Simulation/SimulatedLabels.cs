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
    public Task<Result<List<LabelOffer>>> Services(ShopKey shop, LabelFor what, CancellationToken ct) =>
        channel.Answer<Result<List<LabelOffer>>>("services of " + what, () => new List<LabelOffer>());

    public Task<Result<ChannelLabel>> Buy(
        ShopKey shop, LabelFor what, string? serviceId, LabelTerms terms, CancellationToken ct) =>
        channel.Answer<Result<ChannelLabel>>("label of " + what, () =>
        {
            var at = channel.At(shop);

            if (at.Orders[what.OrderId].State == ChannelOrderState.AwaitingShipment)
            {
                at.Ship(what.OrderId, "TT" + what.OrderId);
            }

            return LabelOf(at.Orders[what.OrderId]) is { } label
                ? label
                : LabelProblems.LabelRefused(what.OrderId, new(ChannelFailureKind.Refused, "It does not ship."));
        });

    public Task<Result<ChannelLabel?>> Find(
        ShopKey shop, LabelFor what, LabelTerms terms, CancellationToken ct) =>
        channel.Answer<Result<ChannelLabel?>>(
            "search of label of " + what, () => LabelOf(channel.At(shop).Orders[what.OrderId]));

    public Task<Result<bool>> IsOver(ShopKey shop, string packageId, CancellationToken ct) =>
        channel.Answer<Result<bool>>(
            "end of " + packageId,
            () => channel.At(shop).Orders[packageId[Package.Length..]].State == ChannelOrderState.Cancelled);

    private static ChannelLabel? LabelOf(ChannelOrder word) => word.State == ChannelOrderState.Shipped
        ? new(Package + word.ExternalId, word.TrackingNumber!, "USPS", null, Page)
        : null;
}
