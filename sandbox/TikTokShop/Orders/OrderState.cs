using System.Text.Json.Serialization;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>
/// What changes of an order; replaced as a whole, so that readers need no lock. Times are epoch milliseconds.
/// </summary>
internal sealed record OrderState
{
    [JsonPropertyName("s")]
    public OrderStatus Status { get; init; }

    [JsonPropertyName("u")]
    public long UpdatedMs { get; init; }

    [JsonPropertyName("p")]
    public long PaidMs { get; init; }

    [JsonPropertyName("r")]
    public long ReleaseMs { get; init; }

    [JsonPropertyName("h")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long ShippedMs { get; init; }

    [JsonPropertyName("c")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long CollectedMs { get; init; }

    [JsonPropertyName("d")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long DeliveredMs { get; init; }

    [JsonPropertyName("x")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long CancelledMs { get; init; }

    [JsonPropertyName("q")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long CancelRequestedMs { get; init; }

    /// <summary>The buyer waits for an answer to the wish to cancel.</summary>
    [JsonPropertyName("a")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCancelRequested { get; init; }

    [JsonPropertyName("i")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CancelledBy { get; init; }

    [JsonPropertyName("w")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CancelReason { get; init; }

    [JsonPropertyName("k")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Parcel>? Parcels { get; init; }

    /// <summary>Number of packages ever made for the order, so that none gets the number of another.</summary>
    [JsonPropertyName("m")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int ParcelsMade { get; init; }

    [JsonPropertyName("o")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long CompletedMs { get; init; }

    /// <summary>The platform sells the label; else the seller ships with a carrier of its own.</summary>
    [JsonPropertyName("y")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPlatformShipped { get; init; }

    /// <summary>Of the days before the shop began: nothing happens to it by itself.</summary>
    [JsonPropertyName("b")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPast { get; init; }

    /// <summary>The video or LIVE it was bought from; 0 for none.</summary>
    [JsonPropertyName("v")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Content { get; init; }

    /// <summary>The buyer whose address the order goes to, when it was changed.</summary>
    [JsonPropertyName("e")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long AddressOf { get; init; }

    /// <summary>
    /// Fate of each unit: 0 nothing yet, n in the parcel n (from 1), -1 cancelled. Null when all units share one fate:
    /// that of the order.
    /// </summary>
    [JsonPropertyName("f")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<sbyte>? Fates { get; init; }

    /// <summary>The fate of one unit, see <see cref="Fates"/>.</summary>
    public int Fate(int unit) => Fates?[unit] ?? Common;

    private int Common
    {
        get
        {
            if (Status == OrderStatus.Cancelled)
            {
                return -1;
            }

            return Parcels is { Count: > 0 } ? 1 : 0;
        }
    }
}
