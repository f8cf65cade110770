namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The categories that a shop may sell in. Source: fact sheet 4.4.</summary>
public sealed class CategoryTree : Answer
{
    public IReadOnlyList<Category>? Categories { get; set; }
}

/// <summary>A page of brands.</summary>
public sealed class BrandPage : PageAnswer, IPage<Brand>
{
    public IReadOnlyList<Brand>? Brands { get; set; }

    IReadOnlyList<Brand>? IPage<Brand>.Items => Brands;
}

/// <summary>A picture that was uploaded.</summary>
public sealed class UploadedImage : Answer
{
    /// <summary>What products name it by.</summary>
    public string? Uri { get; set; }

    public string? Url { get; set; }

    /// <summary>Pixels.</summary>
    public int? Height { get; set; }

    /// <summary>Pixels.</summary>
    public int? Width { get; set; }

    /// <summary>For example MAIN_IMAGE.</summary>
    public string? UseCase { get; set; }
}
