namespace CreatorFlow.Channels.TikTokShop;

// The members of the messages about cancellations that are used here; all others are passed over unread.

/// <summary>A cancellation: one that was taken, or one that a buyer asks for.</summary>
internal sealed class WireCancellation
{
    public string? CancelId { get; set; }

    public string? OrderId { get; set; }

    public string? CancelType { get; set; }

    public string? CancelStatus { get; set; }

    public string? CancelReason { get; set; }

    public string? CancelReasonText { get; set; }

    /// <summary>Epoch seconds.</summary>
    public long? UpdateTime { get; set; }

    public List<WireNextAction>? SellerNextActionResponse { get; set; }

    public List<WireCancelLine>? CancelLineItems { get; set; }
}

/// <summary>What the seller is to do, and by when.</summary>
internal sealed class WireNextAction
{
    /// <summary>Epoch seconds.</summary>
    public long? Deadline { get; set; }
}

/// <summary>One unit that is to be cancelled.</summary>
internal sealed class WireCancelLine
{
    public string? SkuId { get; set; }

    public string? SellerSku { get; set; }
}

internal sealed class WireCancellations
{
    public List<WireCancellation>? Cancellations { get; set; }
}

internal sealed class WireRejectReasons
{
    public List<WireNamed>? Reasons { get; set; }
}
