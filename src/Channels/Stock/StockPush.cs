using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Stock;

/// <summary>A line of the log of what was sent to a channel, or found there and left. Only ever inserted.</summary>
internal sealed class StockPush : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public Guid ShopId { get; init; }

    public string SkuId { get; init; } = "";

    public string Sku { get; init; } = "";

    public StockMove Move { get; init; }

    /// <summary>A comparison had found the difference.</summary>
    public bool IsRepair { get; init; }

    /// <summary>The number sent last; null when none ever was.</summary>
    public int? Expected { get; init; }

    /// <summary>What the channel offered.</summary>
    public int Found { get; init; }

    /// <summary>What we may offer.</summary>
    public int Ours { get; init; }

    /// <summary>The number that was set; null when it was left.</summary>
    public int? Sent { get; init; }

    /// <summary>When the oldest change that it brings became true; null when no change asked for it.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>When the channel answered.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>From the change to the channel's answer.</summary>
    public int? TookMs { get; init; }

    /// <summary>Why the channel did not take it, in its words.</summary>
    public string? Trouble { get; init; }

    /// <summary>Somebody else than we moved the channel's number since we set it last.</summary>
    public bool IsConflict => Expected is { } expected && expected != Found;

    public static StockPush Of(Guid workspaceId, StockOffer offer, DateTimeOffset? changedAt, bool isRepair) => new()
    {
        WorkspaceId = workspaceId,
        Id = Ids.New(offer.AnsweredAt),
        ShopId = offer.Listing.ShopId,
        SkuId = offer.Sku.SkuId,
        Sku = offer.Listing.Sku,
        Move = offer.Decision.Move,
        IsRepair = isRepair,
        Expected = offer.Listing.PushedQuantity,
        Found = offer.Sku.Available,
        Ours = offer.Ours,
        Sent = offer.Decision.Push,
        ChangedAt = changedAt,
        At = offer.AnsweredAt,
        TookMs = offer is { Decision.Push: not null, Refusal: null } && changedAt is { } since
            ? (int)Math.Clamp((offer.AnsweredAt - since).TotalMilliseconds, 0, int.MaxValue)
            : null,
        Trouble = offer.Refusal,
    };
}
