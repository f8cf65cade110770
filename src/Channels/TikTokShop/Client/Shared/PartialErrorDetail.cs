namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What a partial failure is about.</summary>
public sealed class PartialErrorDetail
{
    public string? SkuId { get; set; }

    public string? PackageId { get; set; }

    public string? ProductId { get; set; }

    public string? OrderId { get; set; }

    public ExternalOrder? ExternalOrder { get; set; }

    public IReadOnlyList<PartialErrorCause>? ExtraErrors { get; set; }
}

/// <summary>The cause behind a partial failure.</summary>
public sealed class PartialErrorCause
{
    public long? Code { get; set; }

    public string? Message { get; set; }

    public string? WarehouseId { get; set; }
}
