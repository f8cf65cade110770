using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A page of orders that may travel together. Source: fact sheet 4.5.</summary>
public sealed class CombinablePage : PageAnswer, IPage<CombinablePackage>
{
    [JsonPropertyName("combinable_packages")]
    public IReadOnlyList<CombinablePackage>? Packages { get; set; }

    IReadOnlyList<CombinablePackage>? IPage<CombinablePackage>.Items => Packages;
}

/// <summary>Orders that may travel together.</summary>
public sealed class CombinablePackage
{
    public string? Id { get; set; }

    public IReadOnlyList<string>? OrderIds { get; set; }
}

/// <summary>What to combine.</summary>
public sealed record CombinePackages
{
    /// <summary>As the search told them.</summary>
    [JsonPropertyName("combinable_packages")]
    public required IReadOnlyList<CombinablePackage> Packages { get; init; }
}

/// <summary>What was combined; errors name what was not.</summary>
public sealed class PackagesCombined : PartialAnswer
{
    public IReadOnlyList<CombinedPackage>? Packages { get; set; }
}

/// <summary>A package and its orders.</summary>
public sealed class CombinedPackage
{
    public string? Id { get; set; }

    public IReadOnlyList<string>? OrderIds { get; set; }
}

/// <summary>Orders to take out of a package.</summary>
public sealed record UncombinePackage
{
    public required IReadOnlyList<string> OrderIds { get; init; }
}

/// <summary>The packages that came of it.</summary>
public sealed class PackagesUncombined : Answer
{
    public IReadOnlyList<CombinedPackage>? Packages { get; set; }
}
