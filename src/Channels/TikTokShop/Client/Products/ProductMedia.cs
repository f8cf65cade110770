namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A picture, named by its <c>uri</c> in writes.</summary>
public sealed class ProductImage
{
    public string? Uri { get; set; }

    public string? Url { get; set; }

    public IReadOnlyList<string>? Urls { get; set; }

    public IReadOnlyList<string>? ThumbUrls { get; set; }

    /// <summary>Pixels.</summary>
    public int? Height { get; set; }

    /// <summary>Pixels.</summary>
    public int? Width { get; set; }
}

/// <summary>A film of the product.</summary>
public sealed class ProductVideo
{
    public string? Id { get; set; }

    public string? CoverUrl { get; set; }

    public string? Format { get; set; }

    public string? Url { get; set; }

    /// <summary>Pixels.</summary>
    public int? Width { get; set; }

    /// <summary>Pixels.</summary>
    public int? Height { get; set; }

    /// <summary>Bytes.</summary>
    public long? Size { get; set; }
}

/// <summary>A certificate of the product.</summary>
public sealed class Certification
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public IReadOnlyList<ProductImage>? Images { get; set; }

    public IReadOnlyList<CertificateFile>? Files { get; set; }
}

/// <summary>A file of a certificate.</summary>
public sealed class CertificateFile
{
    public string? Id { get; set; }

    public IReadOnlyList<string>? Urls { get; set; }

    public string? Name { get; set; }

    public string? Format { get; set; }
}

/// <summary>A table of sizes.</summary>
public sealed class SizeChart
{
    public ProductImage? Image { get; set; }

    public SizeChartTemplate? Template { get; set; }
}

/// <summary>A kept table of sizes.</summary>
public sealed class SizeChartTemplate
{
    public string? Id { get; set; }
}
