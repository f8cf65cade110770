namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>A place as UPS writes it; country as two letters.</summary>
internal sealed record UpsAddress(
    IReadOnlyList<string> Lines, string City, string State, string PostalCode, string Country, bool Residential);

internal sealed record UpsParty(string Name, string? Attention, string? Phone, UpsAddress Address);

/// <summary>One parcel of a shipment. The weight is the actual one.</summary>
internal sealed record UpsPackage(string TrackingNumber, decimal WeightPounds, IReadOnlyList<string> References);

/// <summary>Something that was made to happen to a parcel, apart from its ordinary way.</summary>
internal sealed record UpsParcelEvent(
    string TrackingNumber, UpsParcelStatus Status, DateTimeOffset At, string? Description);

/// <summary>A bought shipment. Its identifier is the tracking number of its first parcel.</summary>
internal sealed record UpsShipment
{
    public const string Kind = "ups.shipments";

    public required string Id { get; init; }

    public required string ServiceCode { get; init; }

    public required UpsParty From { get; init; }

    public required UpsParty To { get; init; }

    public required IReadOnlyList<UpsPackage> Packages { get; init; }

    public required string Zone { get; init; }

    public required long ChargeCents { get; init; }

    /// <summary>What the account really pays, when negotiated rates were asked for.</summary>
    public long? NegotiatedCents { get; init; }

    public required DateTimeOffset BoughtAt { get; init; }

    public DateTimeOffset? VoidedAt { get; init; }

    public IReadOnlyList<UpsParcelEvent> Events { get; init; } = [];

    public IEnumerable<string> References => Packages.SelectMany(package => package.References).Distinct();
}
