namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What the seller agrees to. Source: fact sheet 4.7.</summary>
public sealed record ApproveReturn
{
    /// <summary>One of <see cref="ApproveDecisions"/>.</summary>
    public required string Decision { get; init; }

    public bool? BuyerKeepItem { get; init; }

    public Amount? PartialRefund { get; init; }
}

/// <summary>Why the seller refuses.</summary>
public sealed record RejectReturn
{
    /// <summary>One of <see cref="RejectDecisions"/>.</summary>
    public required string Decision { get; init; }

    /// <summary>A name that the reject reasons of this return tell.</summary>
    public required string RejectReason { get; init; }

    public string? Comment { get; init; }

    public IReadOnlyList<RejectImage>? Images { get; init; }
}

/// <summary>The reasons that may be given for refusing.</summary>
public sealed class RejectReasons : Answer
{
    public IReadOnlyList<RejectReason>? Reasons { get; set; }
}

/// <summary>A reason, and how it reads.</summary>
public sealed class RejectReason
{
    public string? Name { get; set; }

    public string? Text { get; set; }
}
