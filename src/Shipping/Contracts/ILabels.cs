using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Shipping.Contracts;

/// <summary>What other modules ask of shipping.</summary>
public interface ILabels
{
    /// <summary>
    /// Commits the intent to buy one label for each parcel, inside the caller's transaction; a job buys it afterwards
    /// and tells <see cref="LabelBought"/> or <see cref="LabelFailed"/>. A parcel whose label is queued or bought is
    /// passed over; one whose label failed is queued again with the values given now; one whose label was voided or
    /// stopped gets a new label.
    /// </summary>
    Task Buy(IReadOnlyList<ParcelToShip> parcels, Actor by, CancellationToken ct);

    /// <summary>
    /// Stops the parcel's label: a queued purchase is dropped, a bought label is voided by a job. Joins the caller's
    /// transaction. Parcels without a label are passed over.
    /// </summary>
    Task Void(IReadOnlyList<Guid> parcelIds, Reason why, Actor by, CancellationToken ct);

    /// <summary>
    /// Lets the labels of these parcels that are queued overtake all others. Joins the caller's transaction; parcels
    /// whose label is not queued are passed over.
    /// </summary>
    Task Hurry(IReadOnlyList<Guid> parcelIds, CancellationToken ct);

    /// <summary>The latest label of a parcel as far as it is known; null when none was asked for.</summary>
    Task<LabelView?> Of(Guid parcelId, CancellationToken ct);

    /// <summary>The labels that parcels want now, by parcel: neither voided nor stopped. Others are left out.</summary>
    Task<IReadOnlyDictionary<Guid, Guid>> Wanted(IReadOnlyCollection<Guid> parcelIds, CancellationToken ct);

    /// <summary>The bytes to print; refused when the label is not bought or was voided.</summary>
    Task<Result<LabelFile>> File(Guid labelId, CancellationToken ct);
}
