namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The shops that one token covers. Source: fact sheet 1.3.</summary>
public sealed class AuthorizedShops : Answer
{
    public IReadOnlyList<AuthorizedShop>? Shops { get; set; }
}

/// <summary>A shop of a consent: keep both of its names.</summary>
public sealed class AuthorizedShop
{
    /// <summary>What webhooks carry as <c>shop_id</c>.</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>Two letters.</summary>
    public string? Region { get; set; }

    /// <summary>LOCAL or CROSS_BORDER.</summary>
    public string? SellerType { get; set; }

    /// <summary>What calls take as <c>shop_cipher</c>.</summary>
    public string? Cipher { get; set; }

    /// <summary>The code that the seller knows the shop by.</summary>
    public string? Code { get; set; }
}
