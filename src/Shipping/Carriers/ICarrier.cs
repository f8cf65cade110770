using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Rates;

namespace CreatorFlow.Shipping.Carriers;

/// <summary>
/// One account at one carrier. Vendor words stop here. Refusals come as problems of <see cref="ShippingProblems"/>,
/// which tell apart what was surely not done, what may have been done, and what will never be done.
/// </summary>
internal interface ICarrier
{
    /// <summary>What people call it.</summary>
    string Name { get; }

    /// <summary>What each service costs and when it arrives, if handed over at the next pickup.</summary>
    Task<Result<List<Rate>>> Rates(Parcel parcel, CancellationToken ct);

    /// <summary>Pays. Never repeated by itself: after an unclear answer ask <see cref="FindByReference"/>.</summary>
    /// <param name="serviceCode">One of <see cref="Rates"/>; null where the seller of the label chooses.</param>
    Task<Result<Purchase>> Buy(Parcel parcel, string? serviceCode, string reference, CancellationToken ct);

    /// <summary>What was bought under this reference; null when surely nothing, or when it was voided since.</summary>
    Task<Result<Purchase?>> FindByReference(string reference, CancellationToken ct);

    /// <summary>Gives the label back. Voiding twice is no refusal.</summary>
    Task<Result<bool>> Void(string shipmentNumber, CancellationToken ct);

    /// <summary>Everything the carrier saw of the parcel, oldest first; empty when it has not seen it.</summary>
    Task<Result<List<ParcelScan>>> Track(string trackingNumber, CancellationToken ct);
}

/// <summary>What is to be carried.</summary>
/// <param name="ShipTo">Where it goes.</param>
/// <param name="WeightGrams">With packaging.</param>
/// <param name="ShipOn">The day of the pickup that takes it.</param>
internal sealed record Parcel(Address ShipTo, int WeightGrams, DateOnly ShipOn)
{
    /// <summary>What the carrier is asked about it by.</summary>
    public string Reference { get; init; } = "";
}

/// <summary>What the carrier gave for the money.</summary>
/// <param name="TrackingNumber">Of the parcel.</param>
/// <param name="ShipmentNumber">What a void names.</param>
/// <param name="Cost">What is charged; null when the carrier does not say, as on recovery.</param>
/// <param name="Label">The bytes to print.</param>
/// <param name="MediaType">What the bytes are.</param>
internal sealed record Purchase(
    string TrackingNumber, string ShipmentNumber, Platform.Money? Cost, byte[] Label, string MediaType)
{
    /// <summary>Who carries it, where the seller of the label is not the carrier itself.</summary>
    public string? Carrier { get; init; }
}
