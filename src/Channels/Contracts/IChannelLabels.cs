using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.Contracts;

/// <summary>
/// The labels that a channel sells for the orders it lets travel under its own. Every call leaves the process: never
/// inside a transaction. A vendor failure is an exception of kind <see cref="ChannelFailure"/>.
/// </summary>
public interface IChannelLabels
{
    /// <summary>
    /// The ways in which the channel would carry it, with their prices; none where it chooses by itself.
    /// </summary>
    Task<Result<List<LabelOffer>>> Services(Guid shopId, LabelFor what, CancellationToken ct);

    /// <summary>
    /// Has the channel ship it under its label. What is shipped already is not shipped again: its package is looked at
    /// first, and given. A failure of kind <see cref="ChannelFailureKind.Retry"/> leaves open whether it was
    /// bought; after any other it surely was not.
    /// </summary>
    /// <param name="serviceId">One of <see cref="Services"/>; null where the channel chooses.</param>
    Task<Result<ChannelLabel>> Buy(Guid shopId, LabelFor what, string? serviceId, CancellationToken ct);

    /// <summary>The label under which the channel ships it; null when it surely does not yet.</summary>
    Task<Result<ChannelLabel?>> Find(Guid shopId, LabelFor what, CancellationToken ct);

    /// <summary>
    /// Whether a package is no more, since its order was cancelled. A channel takes no label back by itself.
    /// </summary>
    Task<Result<bool>> IsOver(Guid shopId, string packageId, CancellationToken ct);
}

/// <summary>A way in which a channel would carry an order.</summary>
/// <param name="Id">The channel's.</param>
/// <param name="Days">The most days it takes; null when the channel does not say.</param>
public sealed record LabelOffer(string Id, string Name, Money Cost, int? Days);

/// <summary>A label that a channel sold.</summary>
/// <param name="PackageId">The channel's id of the parcel.</param>
/// <param name="Carrier">Who carries it, in plain words; null when the channel does not say.</param>
/// <param name="Cost">What is charged; null when the channel does not say.</param>
/// <param name="Paper">The bytes to print; null while the channel still makes them.</param>
public sealed record ChannelLabel(
    string PackageId, string TrackingNumber, string? Carrier, Money? Cost, byte[]? Paper)
{
    /// <summary>Why the channel gives nothing to print, in its words; null where it does, or still makes it.</summary>
    public string? PaperRefused { get; init; }
}
