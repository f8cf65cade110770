using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Connections;

internal enum ConnectionStatus
{
    /// <summary>Calls go through.</summary>
    Connected,

    /// <summary>The channel refuses us until the seller agrees again.</summary>
    NeedsReconnect,

    /// <summary>Ended by a person; its tokens are deleted.</summary>
    Disconnected,
}

/// <summary>
/// A seller's shop at a channel and how it is reached. Tokens are sealed; nobody reads them but the calls.
/// </summary>
internal sealed class ShopConnection : IInWorkspace
{
    private ShopConnection()
    {
    }

    public ShopConnection(Guid workspaceId, Guid id, string channel, string externalId) =>
        (WorkspaceId, Id, Channel, ExternalId) = (workspaceId, id, channel, externalId);

    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    public string Channel { get; private set; } = "";

    public string ExternalId { get; private set; } = "";

    public string Cipher { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Region { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public string TimeZoneId { get; private set; } = "";

    public ConnectionStatus Status { get; private set; }

    /// <summary>Shops of one consent share their tokens.</summary>
    public string GrantedBy { get; private set; } = "";

    public string AccessToken { get; private set; } = "";

    public DateTimeOffset AccessExpiresAt { get; private set; }

    public string RefreshToken { get; private set; } = "";

    /// <summary>The end of the seller's consent, as far as the channel tells.</summary>
    public DateTimeOffset ConsentEndsAt { get; private set; }

    public DateTimeOffset ConnectedAt { get; private set; }

    public DateTimeOffset? WebhooksRegisteredAt { get; private set; }

    public DateTimeOffset? CataloguePulledAt { get; private set; }

    public DateTimeOffset? SweptAt { get; private set; }

    /// <summary>The newest change a sweep has seen, in the channel's time.</summary>
    public DateTimeOffset? SweepCursor { get; private set; }

    /// <summary>Every order changed at the channel until then was fetched.</summary>
    public DateTimeOffset? CaughtUpAt { get; private set; }

    /// <summary>How long the sweep rests at the moment; 0 before the first.</summary>
    public int SweepSeconds { get; private set; }

    /// <summary>When it was last looked where the shop's webhooks go.</summary>
    public DateTimeOffset? SubscriptionsCheckedAt { get; private set; }

    /// <summary>Topics that do not come here, after the last look.</summary>
    public int SubscriptionsWrong { get; private set; }

    /// <summary>Webhooks are to come by the second address.</summary>
    public bool UsesBackup { get; private set; }

    public DateTimeOffset? LastWebhookAt { get; private set; }

    public long Webhooks { get; private set; }

    public long OrdersFetched { get; private set; }

    public long StockPushes { get; private set; }

    /// <summary>What went wrong last, until something goes right.</summary>
    public string? Trouble { get; private set; }

    public DateTimeOffset? LastSyncAt => Later(SweptAt, CataloguePulledAt);

    public void Connect(GrantedShop shop, SealedTokens tokens, DateTimeOffset at)
    {
        (Cipher, Name, Region) = (shop.Cipher, shop.Name, shop.Region);
        (Currency, TimeZoneId) = (shop.Currency, shop.TimeZoneId);
        (Status, ConnectedAt, WebhooksRegisteredAt) = (ConnectionStatus.Connected, at, null);
        TakeTokens(tokens);
    }

    public void TakeTokens(SealedTokens tokens)
    {
        (GrantedBy, AccessToken, AccessExpiresAt) = (tokens.Grant, tokens.AccessToken, tokens.AccessExpiresAt);
        (RefreshToken, ConsentEndsAt) = (tokens.RefreshToken, tokens.RefreshExpiresAt);
        Trouble = null;
    }

    /// <summary>False when that was known.</summary>
    public bool LoseAccess(string detail)
    {
        if (Status != ConnectionStatus.Connected)
        {
            return false;
        }

        (Status, Trouble) = (ConnectionStatus.NeedsReconnect, detail);
        return true;
    }

    /// <summary>False when it was ended before.</summary>
    public bool Disconnect()
    {
        if (Status == ConnectionStatus.Disconnected)
        {
            return false;
        }

        (Status, AccessToken, RefreshToken, Trouble) = (ConnectionStatus.Disconnected, "", "", null);
        return true;
    }

    public void WebhooksRegistered(DateTimeOffset at) => WebhooksRegisteredAt = at;

    public void ConsentWillEnd(DateTimeOffset at) => ConsentEndsAt = at;

    public void CataloguePulled(DateTimeOffset at) => (CataloguePulledAt, Trouble) = (at, null);

    public void Swept(DateTimeOffset? newest, DateTimeOffset at)
    {
        (SweptAt, Trouble) = (at, null);
        SweepCursor = Later(SweepCursor, newest);
    }

    public void SweepAgainIn(TimeSpan pause) => SweepSeconds = (int)Math.Ceiling(pause.TotalSeconds);

    public void SubscriptionsChecked(int wrong, DateTimeOffset at) =>
        (SubscriptionsWrong, SubscriptionsCheckedAt) = (wrong, at);

    /// <summary>False when they come by this one already.</summary>
    public bool ReceiveBy(bool backup)
    {
        if (UsesBackup == backup)
        {
            return false;
        }

        UsesBackup = backup;
        return true;
    }

    public void CaughtUp(DateTimeOffset until) => CaughtUpAt = until;

    public void Count(ShopCounts counts)
    {
        Webhooks += counts.Webhooks;
        OrdersFetched += counts.OrdersFetched;
        StockPushes += counts.StockPushes;
        LastWebhookAt = Later(LastWebhookAt, counts.LastWebhookAt);
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) =>
        other > one || one is null ? other : one;
}

/// <summary>Tokens as they are stored.</summary>
internal sealed record SealedTokens(
    string Grant,
    string AccessToken,
    DateTimeOffset AccessExpiresAt,
    string RefreshToken,
    DateTimeOffset RefreshExpiresAt);

/// <summary>A seller on the way to the consent page: who comes back with this state is the one who left.</summary>
internal sealed class ConnectAttempt : IInWorkspace
{
    public required Guid WorkspaceId { get; init; }

    public required string State { get; init; }

    public required string Channel { get; init; }

    public Guid? UserId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
