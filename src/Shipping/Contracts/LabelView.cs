using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Shipping.Contracts;

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

/// <summary>A label as people see it. The texts are in English; <see cref="Why"/> and <see cref="Problem"/> carry the
/// same in a form that can be said in each language.</summary>
public sealed record LabelView(
    Guid Id,
    Guid ParcelId,
    LabelStatus Status,
    string? Carrier,
    string? Service,
    string? TrackingNumber,
    Money? Cost,
    string? WhyChosen,
    string? Trouble,
    DateTimeOffset AskedAt,
    DateTimeOffset? BoughtAt,
    IReadOnlyList<ParcelScan> Scans)
{
    /// <summary>The channel sells it; else it is of the seller's own carrier.</summary>
    public bool IsOfChannel { get; init; }

    /// <summary>Why this service.</summary>
    public Reason? Why { get; init; }

    /// <summary>What is wrong now; also while it is still queued and tried again.</summary>
    public Problem? Problem { get; init; }
}

/// <summary>What goes to the printer.</summary>
/// <param name="Content">The bytes as the carrier made them.</param>
/// <param name="MediaType">image/png, image/gif, application/zpl or application/pdf.</param>
/// <param name="FileName">Reference and ending.</param>
public sealed record LabelFile(byte[] Content, string MediaType, string FileName);
