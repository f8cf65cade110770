using CreatorFlow.Platform.Facts;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Orders.Ship;

/// <summary>What a fact about a label is about.</summary>
internal static class LabelTold
{
    /// <summary>The parcel whose label it is.</summary>
    public static Guid Parcel(this Fact fact) => fact.Body<OfParcel>().ParcelId;

    /// <summary>
    /// True when the label was voided or stopped after the fact was told: whoever did that has seen to it, and the
    /// parcel may have another label by now.
    /// </summary>
    /// <param name="wanted">The labels that parcels want now, by parcel.</param>
    public static bool IsOfGivenUp(this Fact fact, IReadOnlyDictionary<Guid, Guid> wanted) =>
        (fact.Is<LabelBought>() || fact.Is<LabelFailed>())
        && wanted.GetValueOrDefault(fact.Parcel()) != fact.Body<OfLabel>().LabelId;

    private sealed record OfParcel(Guid ParcelId);

    private sealed record OfLabel(Guid LabelId);
}
