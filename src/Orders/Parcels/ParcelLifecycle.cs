using static CreatorFlow.Orders.Parcels.ParcelStatus;

namespace CreatorFlow.Orders.Parcels;

/// <summary>Where a parcel stands that was put together by hand. Kept as text; never rename one.</summary>
internal enum ParcelStatus
{
    /// <summary>It is known what goes into it; no label is asked for.</summary>
    Open,

    /// <summary>Its label is being bought.</summary>
    Labelling,

    /// <summary>Labelled and out of our stock; not yet scanned by the carrier.</summary>
    Shipped,

    /// <summary>Scanned by the carrier.</summary>
    InTransit,

    /// <summary>With the buyer.</summary>
    Delivered,

    /// <summary>Taken apart: what was in it goes otherwise, or not at all.</summary>
    Dissolved,
}

/// <summary>
/// The lifecycle of a parcel as a table: from, to. What is not here is refused. Drawn in docs/concepts/shipping.md.
/// </summary>
internal static class ParcelLifecycle
{
    private static readonly Dictionary<ParcelStatus, ParcelStatus[]> Moves = new()
    {
        [Open] = [Labelling, Dissolved],
        [Labelling] = [Shipped, Open, Dissolved],
        [Shipped] = [InTransit, Delivered, Dissolved],
        [InTransit] = [Delivered],
        [Delivered] = [],
        [Dissolved] = [],
    };

    /// <summary>Every allowed move.</summary>
    public static IEnumerable<(ParcelStatus From, ParcelStatus To)> All =>
        Moves.SelectMany(from => from.Value.Select(to => (from.Key, to)));

    public static bool Allows(ParcelStatus from, ParcelStatus to) => Moves[from].Contains(to);

    /// <summary>True once it is out of our hands.</summary>
    public static bool HasLeft(ParcelStatus status) => status is Shipped or InTransit or Delivered;
}
