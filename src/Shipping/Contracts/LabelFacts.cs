namespace CreatorFlow.Shipping.Contracts;

/// <summary>Fact: a label is paid for; the parcel can leave.</summary>
/// <param name="CostMinor">In minor units of the currency.</param>
/// <param name="Currency">ISO 4217; empty where whoever sold it did not say what it cost.</param>
/// <param name="WhyChosen">The service's reason for people: "cheapest that arrives by ...".</param>
public sealed record LabelBought(
    Guid ParcelId,
    Guid LabelId,
    string Carrier,
    string Service,
    string TrackingNumber,
    long CostMinor,
    string Currency,
    string WhyChosen);

/// <summary>Fact: no label could be bought for now; the parcel waits, visibly.</summary>
public sealed record LabelFailed(Guid ParcelId, Guid LabelId, string Reason);

/// <summary>Fact: the label is voided at the carrier.</summary>
public sealed record LabelVoided(Guid ParcelId, Guid LabelId, string TrackingNumber);

/// <summary>Fact: the carrier saw the parcel take a step for the first time.</summary>
public sealed record ParcelMoved(Guid ParcelId, string TrackingNumber, ParcelStep Step, DateTimeOffset At);

/// <summary>Fact: the parcel does not want its label any more.</summary>
/// <param name="Paid">It was bought and is to be voided; false when nothing was spent as far as is known.</param>
public sealed record LabelStopped(Guid ParcelId, Guid LabelId, bool Paid);
