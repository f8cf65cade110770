namespace CreatorFlow.Channels.Contracts;

/// <summary>How the connections of the workspace stand, for alerts. Asks the database alone.</summary>
public interface IShopStandings
{
    /// <summary>Every shop that was not disconnected by a person, by name.</summary>
    Task<IReadOnlyList<ShopStanding>> All(CancellationToken ct);
}

/// <summary>How one shop stands.</summary>
/// <param name="Channel">What people call the channel.</param>
/// <param name="NeedsReconnect">The channel no longer lets us in.</param>
/// <param name="ConsentEndsAt">The end of the seller's consent, as far as the channel tells.</param>
/// <param name="RefusedSkus">SKUs whose stock the channel does not take.</param>
/// <param name="Trouble">What went wrong last, in the channel's words; null when nothing did.</param>
public sealed record ShopStanding(
    Guid Id,
    string Channel,
    string Name,
    bool NeedsReconnect,
    DateTimeOffset ConsentEndsAt,
    int RefusedSkus,
    string? Trouble)
{
    /// <summary>Permissions that the consent lacks, with blanks between; null when none.</summary>
    public string? MissingScopes { get; init; }
}
