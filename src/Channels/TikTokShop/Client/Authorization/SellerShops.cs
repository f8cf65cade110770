namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>All shops of a seller, also those that the token does not cover. Source: fact sheet 1.3.</summary>
public sealed class SellerShops : Answer
{
    public IReadOnlyList<SellerShop>? Shops { get; set; }
}

/// <summary>A shop of the seller.</summary>
public sealed class SellerShop
{
    public string? Id { get; set; }

    /// <summary>Two letters.</summary>
    public string? Region { get; set; }
}

/// <summary>What the seller may do beyond one shop. Source: fact sheet 1.3.</summary>
public sealed class SellerPermissions : Answer
{
    /// <summary>For example MANAGE_GLOBAL_PRODUCT.</summary>
    public IReadOnlyList<string>? Permissions { get; set; }
}
