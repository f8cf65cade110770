using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Type 4: orders travel together or apart. Source: fact sheet 6.</summary>
public sealed class PackagesChanged : WebhookEvent
{
    /// <summary>For example COMBINE, SPLIT or CANCEL_COMBINE.</summary>
    [JsonPropertyName("sc_type")]
    public string? Kind { get; set; }

    /// <summary>ROLE_USER, ROLE_SELLER, ROLE_OPERATOR or ROLE_SYSTEM.</summary>
    [JsonPropertyName("role_type")]
    public string? Role { get; set; }

    [JsonPropertyName("package_list")]
    public IReadOnlyList<ChangedPackage>? Packages { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>A package and its orders.</summary>
public sealed class ChangedPackage
{
    public string? PackageId { get; set; }

    [JsonPropertyName("order_id_list")]
    public IReadOnlyList<string>? OrderIds { get; set; }
}
