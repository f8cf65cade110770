using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Whether orders can or must be split. Source: fact sheet 4.5.</summary>
public sealed class SplitAttributes : Answer
{
    [JsonPropertyName("split_attributes")]
    public IReadOnlyList<SplitAttribute>? Orders { get; set; }
}

/// <summary>Whether an order can or must be split.</summary>
public sealed class SplitAttribute
{
    public string? OrderId { get; set; }

    public bool? CanSplit { get; set; }

    public string? Reason { get; set; }

    public bool? MustSplit { get; set; }

    public IReadOnlyList<string>? MustSplitReasons { get; set; }
}

/// <summary>How to split an order.</summary>
public sealed record SplitOrder
{
    [JsonPropertyName("splittable_groups")]
    public required IReadOnlyList<SplitGroup> Groups { get; init; }
}

/// <summary>Units that travel together.</summary>
public sealed record SplitGroup
{
    /// <summary>Of the caller's choice; answers repeat it.</summary>
    public required string Id { get; init; }

    public required IReadOnlyList<string> OrderLineItemIds { get; init; }
}

/// <summary>The packages that came of it.</summary>
public sealed class OrderSplit : Answer
{
    public IReadOnlyList<SplitPackage>? Packages { get; set; }
}

/// <summary>A package of a group.</summary>
public sealed class SplitPackage
{
    [JsonPropertyName("splittable_group_id")]
    public string? GroupId { get; set; }

    public string? Id { get; set; }
}
