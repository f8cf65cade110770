namespace CreatorFlow.Shipping.Contracts;

/// <summary>Fact: a label is paid for; the parcel can leave.</summary>
/// <param name="CostMinor">In minor units of the currency.</param>
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
