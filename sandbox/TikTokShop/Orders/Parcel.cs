using System.Text.Json.Serialization;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>A package of an order. Without a tracking number it is made, but not shipped.</summary>
internal sealed record Parcel(
    [property: JsonPropertyName("id")] long Id,
    [property: JsonPropertyName("t")] string Tracking,
    [property: JsonPropertyName("p")] string ProviderId,
    [property: JsonPropertyName("c")] long CreatedMs,
    [property: JsonPropertyName("u")] long UpdatedMs)
{
    [JsonPropertyName("s")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long ShippedMs { get; init; }

    /// <summary>The orders that travel in it, when there is more than one.</summary>
    [JsonPropertyName("o")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Orders { get; init; }

    /// <summary>PICKUP or DROP_OFF, once it is agreed.</summary>
    [JsonPropertyName("h")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Handover { get; init; }

    [JsonPropertyName("f")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long SlotFrom { get; init; }

    [JsonPropertyName("e")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long SlotTo { get; init; }

    /// <summary>The platform's service that its label was bought of.</summary>
    [JsonPropertyName("v")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ServiceId { get; init; }

    /// <summary>Told as delivered by the seller.</summary>
    [JsonPropertyName("d")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long DeliveredMs { get; init; }

    /// <summary>Failed to be delivered, so the carrier's clock stands still.</summary>
    [JsonPropertyName("x")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DeliveryFailure { get; init; }

    /// <summary>How often the tracking number was changed.</summary>
    [JsonPropertyName("n")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Changes { get; init; }

    [JsonIgnore]
    public bool IsShipped => Tracking.Length > 0;
}
