using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What happened to a return. Source: fact sheet 4.7.</summary>
public sealed class ReturnRecords : Answer
{
    public IReadOnlyList<ReturnRecord>? Records { get; set; }
}

/// <summary>A step of a return.</summary>
public sealed class ReturnRecord
{
    [JsonPropertyName("event")]
    public string? Name { get; set; }

    /// <summary>Who did it.</summary>
    public string? Role { get; set; }

    public string? Description { get; set; }

    public string? ReasonText { get; set; }

    public string? Note { get; set; }

    public IReadOnlyList<ProductImage>? Images { get; set; }

    public IReadOnlyList<ProductVideo>? Videos { get; set; }

    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }
}
