using System.Globalization;
using System.Text.Json.Serialization;

namespace CreatorFlow.Sandbox.TikTokShop.Cancellations;

/// <summary>
/// A wish to cancel an order or some of its units (null: all), and how it ended. Times are epoch milliseconds.
/// </summary>
internal sealed record Cancellation(
    string Id, string OrderId, string Role, string Reason, long CreatedMs, IReadOnlyList<int>? Units) : ISaved
{
    public const string Kind = "tiktok.cancellation";
    public const string Pending = "CANCELLATION_REQUEST_PENDING";
    public const string Complete = "CANCELLATION_REQUEST_COMPLETE";
    public const string Refused = "CANCELLATION_REQUEST_CANCELLED";

    /// <summary>How the search filter and the seller's own cancellation spell <see cref="Refused"/>.</summary>
    public const string RefusedInFilter = "CANCELLATION_REQUEST_CANCEL";

    public required string Status { get; set; }

    public required long UpdatedMs { get; set; }

    [JsonIgnore]
    public long Number { get; } = long.Parse(Id, CultureInfo.InvariantCulture);

    [JsonIgnore]
    public string Type => Role == "BUYER" ? "BUYER_CANCEL" : "CANCEL";

    public SandboxDocument Document() => SandboxDocument.Of(Kind, Id, this);
}
