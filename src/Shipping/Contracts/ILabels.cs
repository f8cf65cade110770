using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Shipping.Contracts;

/// <summary>What other modules ask of shipping.</summary>
public interface ILabels
{
    /// <summary>
    /// Commits the intent to buy one label for each parcel, inside the caller's transaction; a job buys it afterwards
    /// and tells <see cref="LabelBought"/> or <see cref="LabelFailed"/>. A parcel id that was asked before is passed over.
    /// </summary>
    Task Buy(IReadOnlyList<ParcelToShip> parcels, Actor by, CancellationToken ct);

    /// <summary>
    /// Stops the parcel's label: a queued purchase is dropped, a bought label is voided by a job. Joins the caller's
    /// transaction. Parcels without a label are passed over.
    /// </summary>
    Task Void(IReadOnlyList<Guid> parcelIds, Reason why, Actor by, CancellationToken ct);

    /// <summary>The label of a parcel as far as it is known; null when none was asked for.</summary>
    Task<LabelView?> Of(Guid parcelId, CancellationToken ct);

    /// <summary>The bytes to print; refused when the label is not bought or was voided.</summary>
    Task<Result<LabelFile>> File(Guid labelId, CancellationToken ct);
}

/// <summary>A parcel that wants a label.</summary>
/// <param name="ParcelId">The parcel, unique: it is the idempotency key of the purchase. Here: the order's id.</param>
/// <param name="Reference">What is printed and sent to the carrier as reference, unique per parcel, at most 35 characters.</param>
/// <param name="DispatchBy">Must be with the carrier by then; decides the urgency of the purchase.</param>
/// <param name="DeliverBy">The service must arrive by then; null when anything will do.</param>
public sealed record ParcelToShip(
    Guid ParcelId, string Reference, Address ShipTo, int WeightGrams, DateTimeOffset? DispatchBy, DateTimeOffset? DeliverBy);

/// <summary>A postal address. Country is ISO 3166-1 alpha-2.</summary>
public sealed record Address(
    string Name, string Line1, string? Line2, string City, string? State, string PostalCode, string Country, string? Phone);

/// <summary>Where a label stands.</summary>
public enum LabelStatus
{
    /// <summary>The intent is committed; the purchase is queued or under way.</summary>
    Queued,

    /// <summary>Paid and printable.</summary>
    Bought,

    /// <summary>The carrier refused it, or it was stopped before the purchase.</summary>
    Failed,

    /// <summary>To be voided at the carrier.</summary>
    Voiding,

    /// <summary>Voided: the money comes back.</summary>
    Voided,
}

/// <summary>A label as people see it.</summary>
public sealed record LabelView(
    Guid Id, Guid ParcelId, LabelStatus Status, string? Carrier, string? Service, string? TrackingNumber, Money? Cost,
    string? WhyChosen, string? Trouble, DateTimeOffset AskedAt, DateTimeOffset? BoughtAt, IReadOnlyList<ParcelScan> Scans);

/// <summary>One event of a parcel's way.</summary>
public sealed record ParcelScan(DateTimeOffset At, ParcelStep Step, string Text, string? Place);

/// <summary>What a scan means.</summary>
public enum ParcelStep
{
    /// <summary>The carrier knows of it, has not seen it.</summary>
    Announced,

    /// <summary>First scan or later on the way: dispatched.</summary>
    InTransit,

    /// <summary>With the buyer.</summary>
    Delivered,

    /// <summary>Something is wrong: exception, return.</summary>
    Trouble,
}

/// <summary>What goes to the printer.</summary>
/// <param name="MediaType">image/png, image/gif or application/zpl.</param>
public sealed record LabelFile(byte[] Content, string MediaType, string FileName);

/// <summary>Fact: a label is paid for; the parcel can leave.</summary>
/// <param name="WhyChosen">The service's reason for people: "cheapest that arrives by ...".</param>
public sealed record LabelBought(
    Guid ParcelId, Guid LabelId, string Carrier, string Service, string TrackingNumber, long CostMinor, string Currency, string WhyChosen);

/// <summary>Fact: no label could be bought for now; the parcel waits, visibly.</summary>
public sealed record LabelFailed(Guid ParcelId, Guid LabelId, string Reason);

/// <summary>Fact: the label is voided at the carrier.</summary>
public sealed record LabelVoided(Guid ParcelId, Guid LabelId, string TrackingNumber);

/// <summary>Fact: the carrier saw the parcel take a step for the first time.</summary>
public sealed record ParcelMoved(Guid ParcelId, string TrackingNumber, ParcelStep Step, DateTimeOffset At);
