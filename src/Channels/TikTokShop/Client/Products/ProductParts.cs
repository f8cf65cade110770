using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Where the review of a product stands.</summary>
public sealed class ProductAudit
{
    public string? Status { get; set; }

    public IReadOnlyList<string>? PreApprovedReasons { get; set; }
}

/// <summary>Why a review failed.</summary>
public sealed class AuditFailure
{
    public string? Position { get; set; }

    public IReadOnlyList<string>? Reasons { get; set; }

    public IReadOnlyList<string>? Suggestions { get; set; }

    public string? ListingPlatform { get; set; }
}

/// <summary>The product on another platform.</summary>
public sealed class PlatformStatus
{
    public string? Platform { get; set; }

    public string? Status { get; set; }
}

/// <summary>A node of the category tree.</summary>
public sealed class Category
{
    public string? Id { get; set; }

    /// <summary>0 at the top.</summary>
    public string? ParentId { get; set; }

    public string? LocalName { get; set; }

    /// <summary>Only leaves take products.</summary>
    public bool? IsLeaf { get; set; }

    /// <summary>AVAILABLE, INVITE_ONLY or NON_MAIN_CATEGORY.</summary>
    public IReadOnlyList<string>? PermissionStatuses { get; set; }
}

/// <summary>A brand.</summary>
public sealed class Brand
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AuthorizedStatus { get; set; }

    [JsonPropertyName("is_t1_brand")]
    public bool? IsT1Brand { get; set; }

    /// <summary>AVAILABLE or UNAVAILABLE.</summary>
    public string? BrandStatus { get; set; }
}

/// <summary>Products that are shown as one.</summary>
public sealed class ProductFamily
{
    public string? Id { get; set; }

    public IReadOnlyList<ProductReference>? Products { get; set; }
}

/// <summary>A product by its id.</summary>
public sealed class ProductReference
{
    public string? Id { get; set; }
}

/// <summary>A property of the product.</summary>
public sealed class ProductAttribute
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public IReadOnlyList<ProductAttributeValue>? Values { get; set; }
}

/// <summary>A value of a property.</summary>
public sealed class ProductAttributeValue
{
    public string? Id { get; set; }

    public string? Name { get; set; }
}

/// <summary>A way the product may travel.</summary>
public sealed class ProductDeliveryOption
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public bool? IsAvailable { get; set; }
}
