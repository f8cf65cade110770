namespace CreatorFlow.Sandbox.TikTokShop.Webhooks;

/// <summary>Webhook topics: the number in the message and the name in registrations.</summary>
internal static class Topics
{
    public const int OrderStatus = 1;
    public const int ReverseStatus = 2;
    public const int RecipientAddress = 3;
    public const int PackageUpdate = 4;
    public const int ProductStatus = 5;
    public const int SellerDeauthorization = 6;
    public const int AuthorizationExpiration = 7;
    public const int CancellationStatus = 11;
    public const int ReturnStatus = 12;
    public const int ProductInformation = 15;
    public const int ProductCreation = 16;
    public const int InventoryStatus = 27;
    public const int ProductAudit = 37;

    private static readonly Dictionary<int, string> Names = new()
    {
        [OrderStatus] = "ORDER_STATUS_CHANGE",
        [ReverseStatus] = "REVERSE_STATUS_UPDATE",
        [RecipientAddress] = "RECIPIENT_ADDRESS_UPDATE",
        [PackageUpdate] = "PACKAGE_UPDATE",
        [ProductStatus] = "PRODUCT_STATUS_CHANGE",
        [SellerDeauthorization] = "SELLER_DEAUTHORIZATION",
        [AuthorizationExpiration] = "UPCOMING_AUTHORIZATION_EXPIRATION",
        [CancellationStatus] = "CANCELLATION_STATUS_CHANGE",
        [ReturnStatus] = "RETURN_STATUS_CHANGE",
        [13] = "NEW_CONVERSATION",
        [14] = "NEW_MESSAGE",
        [ProductInformation] = "PRODUCT_INFORMATION_CHANGE",
        [ProductCreation] = "PRODUCT_CREATION",
        [18] = "PRODUCT_CATEGORY_CHANGE",
        [InventoryStatus] = "INVENTORY_STATUS_CHANGE",
        [33] = "NEW_MESSAGE_LISTENER",
        [36] = "INVOICE_STATUS_CHANGE",
        [ProductAudit] = "PRODUCT_AUDIT_STATUS_CHANGE",
    };

    /// <summary>The topics that the simulator sends.</summary>
    public static IReadOnlyList<int> Sent { get; } =
    [
        OrderStatus, ReverseStatus, RecipientAddress, PackageUpdate, ProductStatus, SellerDeauthorization,
        AuthorizationExpiration, CancellationStatus, ReturnStatus, ProductInformation, ProductCreation,
        InventoryStatus, ProductAudit,
    ];

    public static string Name(int topic) => Names[topic];

    public static bool IsKnown(string name) => Names.ContainsValue(name);
}
