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
    /// <summary>The channel's clock may be before or behind ours by so much.</summary>
    public static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(1);

    private const double PartOfLife = 0.8;
    private static readonly TimeSpan AheadWhenUntold = TimeSpan.FromDays(1);

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

    /// <summary>The consent its tokens stand for; where the channel tells none the shop has one of its own.</summary>
    public string Consent => GrantedBy.Length > 0 ? GrantedBy : Id.ToString("N");

    /// <summary>What the seller granted, with blanks between; null when the channel does not tell.</summary>
    public string? GrantedScopes { get; private set; }

    /// <summary>What the channel refused calls for the lack of, with blanks between; null when nothing is.</summary>
    public string? MissingScopes { get; private set; }

    public string AccessToken { get; private set; } = "";

    public DateTimeOffset AccessExpiresAt { get; private set; }

    public DateTimeOffset? TokensTakenAt { get; private set; }

    /// <summary>Four fifths of the access token's life are over then: no call shall meet a dead one.</summary>
    public DateTimeOffset RefreshDueAt => TokensTakenAt is { } taken && taken < AccessExpiresAt
        ? taken + ((AccessExpiresAt - taken) * PartOfLife)
        : AccessExpiresAt - AheadWhenUntold;

    public string RefreshToken { get; private set; } = "";

    /// <summary>The end of the seller's consent, as far as the channel tells.</summary>
    public DateTimeOffset ConsentEndsAt { get; private set; }

    public DateTimeOffset ConnectedAt { get; private set; }

    public DateTimeOffset? WebhooksRegisteredAt { get; private set; }

    public DateTimeOffset? CataloguePulledAt { get; private set; }

    /// <summary>The page at which the reading of the whole catalogue goes on; null when none is under way.</summary>
    public string? CataloguePage { get; private set; }

    /// <summary>When that reading began.</summary>
    public DateTimeOffset? CatalogueBegunAt { get; private set; }

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

    /// <summary>Since when the channel refuses us; null while it does not.</summary>
    public DateTimeOffset? LostAt { get; private set; }

    /// <summary>What went wrong last, until something goes right.</summary>
    public string? Trouble { get; private set; }

    /// <summary>As people tell it from another shop of the same name.</summary>
    public string Label => GrantedShop.LabelOf(Name, Region);

    public DateTimeOffset? LastSyncAt => Later(SweptAt, CataloguePulledAt);

    /// <summary>A consent for that shop is one for this.</summary>
    public bool IsSame(GrantedShop shop) => shop.ExternalId == ExternalId && shop.Region == Region;

    /// <summary>How calls reach it with this token.</summary>
    public ShopKey KeyWith(string accessToken) => new(Id, ExternalId, Cipher, Currency, accessToken);

    public void Connect(GrantedShop shop, SealedTokens tokens, DateTimeOffset at)
    {
        (Cipher, Name, Region) = (shop.Cipher, shop.Name, shop.Region);
        (Currency, TimeZoneId) = (shop.Currency, shop.TimeZoneId);
        (Status, ConnectedAt, WebhooksRegisteredAt, LostAt) = (ConnectionStatus.Connected, at, null, null);
        MissingScopes = null;
        TakeTokens(tokens, at);
    }

    public void TakeTokens(SealedTokens tokens, DateTimeOffset at)
    {
        (GrantedScopes, TokensTakenAt) = (tokens.Scopes ?? GrantedScopes, at);
        (GrantedBy, AccessToken, AccessExpiresAt) = (tokens.Grant, tokens.AccessToken, tokens.AccessExpiresAt);
        (RefreshToken, ConsentEndsAt) = (tokens.RefreshToken, tokens.RefreshExpiresAt);
        Trouble = null;
    }

    /// <summary>False when that was known.</summary>
    public bool LoseAccess(string detail, DateTimeOffset at)
    {
        if (Status != ConnectionStatus.Connected)
        {
            return false;
        }

        (Status, Trouble, LostAt) = (ConnectionStatus.NeedsReconnect, detail, at);
        return true;
    }

    /// <summary>The channel lets us in again without a new consent. False when it was not lost.</summary>
    public bool RegainAccess()
    {
        if (Status != ConnectionStatus.NeedsReconnect)
        {
            return false;
        }

        (Status, Trouble, LostAt) = (ConnectionStatus.Connected, null, null);
        return true;
    }

    /// <summary>False when that was known.</summary>
    public bool MissScopes(string? scopes)
    {
        var isNew = MissingScopes != scopes;
        MissingScopes = scopes;
        return isNew;
    }

    /// <summary>There are no new tokens: the consent ends with the access token. False when that was known.</summary>
    public bool EndWithToken(string detail)
    {
        var isNew = ConsentEndsAt > AccessExpiresAt;
        (ConsentEndsAt, Trouble) = (isNew ? AccessExpiresAt : ConsentEndsAt, detail);
        return isNew;
    }

    /// <summary>False when it was ended before.</summary>
    public bool Disconnect()
    {
        if (Status == ConnectionStatus.Disconnected)
        {
            return false;
        }

        (Status, AccessToken, RefreshToken, Trouble) = (ConnectionStatus.Disconnected, "", "", null);
        (LostAt, MissingScopes) = (null, null);
        return true;
    }

    public void WebhooksRegistered(DateTimeOffset at) => WebhooksRegisteredAt = at;

    public void ConsentWillEnd(DateTimeOffset at) => ConsentEndsAt = at;

    public void CataloguePulled(DateTimeOffset at) => (CataloguePulledAt, Trouble) = (at, null);

    /// <summary>The whole catalogue is read up to this page; null: it begins anew.</summary>
    public void CatalogueReadUntil(string? page, DateTimeOffset begunAt) =>
        (CataloguePage, CatalogueBegunAt) = (page, page is null ? null : begunAt);

    /// <summary>The whole catalogue was read. What changed meanwhile may have been read since.</summary>
    public void WholeCataloguePulled(DateTimeOffset begunAt)
    {
        CatalogueReadUntil(null, begunAt);
        CataloguePulled(CataloguePulledAt > begunAt ? CataloguePulledAt.Value : begunAt);
    }

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
    DateTimeOffset RefreshExpiresAt)
{
    /// <summary>What the seller granted, with blanks between; null when the channel did not tell.</summary>
    public string? Scopes { get; init; }
}
