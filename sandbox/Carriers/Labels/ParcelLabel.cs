namespace CreatorFlow.Sandbox.Carriers.Labels;

/// <summary>What a carrier prints on the label of one parcel, before it is drawn.</summary>
internal sealed record ParcelLabel
{
    public required string TrackingNumber { get; init; }

    /// <summary>The tracking number as people read it, in groups.</summary>
    public required string TrackingText { get; init; }

    public required string ServiceName { get; init; }

    /// <summary>One or two characters that sorters see from afar.</summary>
    public required string ServiceMark { get; init; }

    public required string WeightText { get; init; }

    public required string PieceText { get; init; }

    public required DateOnly ShippedOn { get; init; }

    /// <summary>The sender's lines, the last one being city, state and postal code.</summary>
    public required IReadOnlyList<string> FromLines { get; init; }

    /// <summary>The receiver's lines without the last.</summary>
    public required IReadOnlyList<string> ToLines { get; init; }

    /// <summary>City, state and postal code of the receiver.</summary>
    public required string ToPlace { get; init; }

    public required string RoutingCode { get; init; }

    public required string ZoneText { get; init; }

    /// <summary>The first three digits of the postal code, by which hubs sort.</summary>
    public required string SortText { get; init; }

    /// <summary>The content of the postal bar code.</summary>
    public required string PostalCode { get; init; }

    public required string BillingText { get; init; }

    public required IReadOnlyList<string> References { get; init; }

    /// <summary>The same label with every text as it can be printed.</summary>
    public ParcelLabel Printable() => this with
    {
        FromLines = [.. FromLines.Select(LabelFont.Printable)],
        ToLines = [.. ToLines.Select(LabelFont.Printable)],
        ToPlace = LabelFont.Printable(ToPlace),
        References = [.. References.Select(LabelFont.Printable)],
    };
}
