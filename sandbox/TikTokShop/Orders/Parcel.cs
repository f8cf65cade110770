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
    [JsonIgnore]
    public bool IsShipped => Tracking.Length > 0;
}
