namespace CreatorFlow.Inventory.Contracts;

/// <summary>
/// How many units of a SKU the shops offer, and how that number comes about. Told by the module that holds the shops.
/// </summary>
public interface IChannelOffers
{
    /// <summary>Each listing of the SKU that is for sale, by the shop's name.</summary>
    /// <param name="available">Units any channel may offer.</param>
    Task<IReadOnlyList<ChannelOffer>> Of(string sku, int available, CancellationToken ct);
}

/// <summary>What one listing offers.</summary>
/// <param name="ShopId">The shop.</param>
/// <param name="Shop">The shop's name.</param>
/// <param name="Channel">What people call the channel.</param>
/// <param name="HasOwnRule">The SKU goes by a rule of its own there.</param>
/// <param name="Steps">From what is available to what is offered; empty when all is.</param>
/// <param name="Offered">Units the shop shall offer.</param>
public sealed record ChannelOffer(
    Guid ShopId, string Shop, string Channel, bool HasOwnRule, IReadOnlyList<OfferStep> Steps, int Offered)
{
    /// <summary>What the channel offered when it was seen last.</summary>
    public int AtChannel { get; init; }

    /// <summary>When that was.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>Since when a change waits to be sent; null when none does.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Why the channel does not take the number, in its words; null when it does.</summary>
    public string? Trouble { get; init; }
}

/// <summary>A step of the derivation.</summary>
/// <param name="Value">What the rule says.</param>
/// <param name="Left">Units that are left after it.</param>
public sealed record OfferStep(OfferStepKind Kind, int Value, int Left);

/// <summary>What a step does.</summary>
public enum OfferStepKind
{
    /// <summary>Only this share is offered.</summary>
    Percent,

    /// <summary>At least so many are kept back.</summary>
    KeptBack,

    /// <summary>Never more than this.</summary>
    Most,

    /// <summary>So few are left that nothing is offered.</summary>
    StoppedAt,
}
