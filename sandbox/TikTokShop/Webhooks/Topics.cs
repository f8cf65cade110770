namespace CreatorFlow.Sandbox.TikTokShop.Webhooks;

/// <summary>Webhook topics: the number in the message and the name in registrations.</summary>
internal static class Topics
{
    public const int OrderStatus = 1;
    public const int PackageUpdate = 4;
    public const int SellerDeauthorization = 6;
    public const int CancellationStatus = 11;
    public const int ProductInformation = 15;
    public const int ProductCreation = 16;

    private static readonly Dictionary<int, string> Names = new()
    {
        [OrderStatus] = "ORDER_STATUS_CHANGE",
        [2] = "REVERSE_STATUS_UPDATE",
        [3] = "RECIPIENT_ADDRESS_UPDATE",
        [PackageUpdate] = "PACKAGE_UPDATE",
        [5] = "PRODUCT_STATUS_CHANGE",
        [SellerDeauthorization] = "SELLER_DEAUTHORIZATION",
        [7] = "UPCOMING_AUTHORIZATION_EXPIRATION",
        [CancellationStatus] = "CANCELLATION_STATUS_CHANGE",
        [12] = "RETURN_STATUS_CHANGE",
        [13] = "NEW_CONVERSATION",
        [14] = "NEW_MESSAGE",
        [ProductInformation] = "PRODUCT_INFORMATION_CHANGE",
        [ProductCreation] = "PRODUCT_CREATION",
        [18] = "PRODUCT_CATEGORY_CHANGE",
        [27] = "INVENTORY_STATUS_CHANGE",
        [37] = "PRODUCT_AUDIT_STATUS_CHANGE",
    };

    public static string Name(int topic) => Names[topic];

    public static bool IsKnown(string name) => Names.ContainsValue(name);
}
