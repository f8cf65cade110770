namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The key to one shop.</summary>
/// <param name="AccessToken">The token of the seller's consent.</param>
/// <param name="Cipher">The shop as calls name it; null is enough for the calls that are about no shop.</param>
public sealed record TikTokShopAccess(string AccessToken, string? Cipher)
{
    /// <summary>Never shows the token.</summary>
    public override string ToString() => $"access to {Cipher}";
}
