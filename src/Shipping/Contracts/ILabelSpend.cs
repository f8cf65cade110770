using CreatorFlow.Platform;

namespace CreatorFlow.Shipping.Contracts;

/// <summary>What labels cost.</summary>
public interface ILabelSpend
{
    /// <summary>Over the labels bought in a span and not given back, by currency, the largest cost first.</summary>
    Task<IReadOnlyList<LabelSpend>> Between(DateTimeOffset from, DateTimeOffset to, CancellationToken ct);

    /// <summary>
    /// The labels bought for these parcels and not given back, by parcel; those whose cost nobody said are left out.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<PaidLabel>>> OfParcels(
        IReadOnlyCollection<Guid> parcelIds, CancellationToken ct);
}

/// <summary>The labels of a span in one currency.</summary>
public sealed record LabelSpend(int Labels, Money Cost)
{
    /// <summary>What one of them cost on average, to the nearest cent.</summary>
    public Money Average => Cost with { Minor = (long)Math.Round(Cost.Minor / (decimal)Math.Max(Labels, 1)) };
}

/// <summary>A label that was bought.</summary>
/// <param name="OfChannel">The channel sold it, and takes its cost out of the settlement.</param>
public sealed record PaidLabel(Money Cost, bool OfChannel);
