namespace CreatorFlow.Shipping.Contracts;

/// <summary>A label took a step that is told by its name alone.</summary>
/// <param name="OrderId">The order whose parcel it is for.</param>
public sealed record LabelStep(Guid OrderId);

/// <summary>A parcel has a number by which the carrier knows it.</summary>
/// <param name="Carrier">The carrier's name.</param>
/// <param name="Service">The carrier's service that was bought.</param>
public sealed record TrackingAssigned(Guid OrderId, string Carrier, string Service, string TrackingNumber);

/// <summary>A parcel took a step for the first time.</summary>
/// <param name="Step">Where it is on its way.</param>
/// <param name="At">When the carrier saw it there.</param>
public sealed record DeliveryStep(Guid OrderId, ParcelStep Step, DateTimeOffset At);
