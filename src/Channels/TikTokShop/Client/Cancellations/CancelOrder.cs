namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>An order, or units of it, that the seller cancels. Source: fact sheet 4.7.</summary>
public sealed record CancelOrder
{
    public required string OrderId { get; init; }

    /// <summary>One of <see cref="CancelReasons"/>.</summary>
    public required string CancelReason { get; init; }

    /// <summary>The units, in the US and the UK.</summary>
    public IReadOnlyList<string>? OrderLineItemIds { get; init; }

    /// <summary>The SKUs, everywhere else.</summary>
    public IReadOnlyList<SkuQuantity>? Skus { get; init; }
}

/// <summary>So many units of a SKU.</summary>
public sealed record SkuQuantity
{
    public required string SkuId { get; init; }

    public required int Quantity { get; init; }
}

/// <summary>What became of the seller's wish.</summary>
public sealed class OrderCancelled : Answer
{
    public string? CancelId { get; set; }

    /// <summary>One of <see cref="CancellationStatuses"/>.</summary>
    public string? CancelStatus { get; set; }
}

/// <summary>Why the seller refuses a buyer's cancellation.</summary>
public sealed record RejectCancellation
{
    /// <summary>A name that the reject reasons of this cancellation tell.</summary>
    public required string RejectReason { get; init; }

    public string? Comment { get; init; }

    public IReadOnlyList<RejectImage>? Images { get; init; }
}

/// <summary>A picture that proves it.</summary>
public sealed record RejectImage
{
    public string? ImageId { get; init; }

    public string? MimeType { get; init; }

    /// <summary>Pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Pixels.</summary>
    public int? Width { get; init; }
}
