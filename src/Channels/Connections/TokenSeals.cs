using CreatorFlow.Platform.Data;

namespace CreatorFlow.Channels.Connections;

/// <summary>Seals and opens the tokens of connections.</summary>
internal static class TokenSeals
{
    private const string Purpose = "Channels.Tokens";

    public static string OpenAccessToken(this ShopConnection shop, ISecretBox box) =>
        box.Open(shop.AccessToken, Purpose);

    public static string OpenRefreshToken(this ShopConnection shop, ISecretBox box) =>
        box.Open(shop.RefreshToken, Purpose);

    /// <summary>A refresh may answer without a new refresh token: then the one at hand stays.</summary>
    public static SealedTokens Seal(this ShopTokens tokens, ISecretBox box, ShopConnection? shop = null) => new(
        tokens.Grant.Length > 0 ? tokens.Grant : shop?.GrantedBy ?? "",
        box.Seal(tokens.AccessToken, Purpose),
        tokens.AccessExpiresAt,
        tokens.RefreshToken.Length > 0 ? box.Seal(tokens.RefreshToken, Purpose) : shop?.RefreshToken ?? "",
        tokens.RefreshExpiresAt)
    {
        Scopes = tokens.Scopes is { Count: > 0 } told ? string.Join(' ', told.Order(StringComparer.Ordinal)) : null,
    };
}
