using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Tokens of a seller's consent. They are secrets: never log them. Source: fact sheet 1.2.</summary>
public sealed class Tokens : Answer
{
    /// <summary>Sent with every call; lives 7 days by default.</summary>
    public string? AccessToken { get; set; }

    /// <summary>When the access token ends: an instant, in spite of its name on the wire.</summary>
    [JsonPropertyName("access_token_expire_in")]
    public DateTimeOffset? AccessTokenExpiresAt { get; set; }

    /// <summary>Buys the next pair. An answer may hold a new one: always keep what came back.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>When the consent ends; values past 2100 occur.</summary>
    [JsonPropertyName("refresh_token_expire_in")]
    public DateTimeOffset? RefreshTokenExpiresAt { get; set; }

    /// <summary>The user who agreed.</summary>
    public string? OpenId { get; set; }

    public string? SellerName { get; set; }

    /// <summary>Two letters.</summary>
    public string? SellerBaseRegion { get; set; }

    /// <summary>0 is a seller, 1 a creator, 3 a partner.</summary>
    public int? UserType { get; set; }

    /// <summary>What the seller granted, as in <see cref="Scopes"/>; absent from some answers.</summary>
    public IReadOnlyList<string>? GrantedScopes { get; set; }
}
