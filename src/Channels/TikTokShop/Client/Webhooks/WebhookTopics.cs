namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The topics that a shop can be subscribed to. Source: fact sheet 6.</summary>
public static class WebhookTopics
{
    public const string OrderStatus = "ORDER_STATUS_CHANGE";
    public const string ReverseStatus = "REVERSE_STATUS_UPDATE";
    public const string RecipientAddress = "RECIPIENT_ADDRESS_UPDATE";
    public const string Packages = "PACKAGE_UPDATE";
    public const string ProductStatus = "PRODUCT_STATUS_CHANGE";
    public const string ConsentTakenBack = "SELLER_DEAUTHORIZATION";
    public const string ConsentEnds = "UPCOMING_AUTHORIZATION_EXPIRATION";
    public const string Cancellations = "CANCELLATION_STATUS_CHANGE";
    public const string Returns = "RETURN_STATUS_CHANGE";
    public const string Conversations = "NEW_CONVERSATION";
    public const string Messages = "NEW_MESSAGE";
    public const string ProductChange = "PRODUCT_INFORMATION_CHANGE";
    public const string ProductCreation = "PRODUCT_CREATION";
    public const string ProductCategory = "PRODUCT_CATEGORY_CHANGE";
    public const string CreatorMessages = "NEW_MESSAGE_LISTENER";
    public const string Invoices = "INVOICE_STATUS_CHANGE";
    public const string ProductAudit = "PRODUCT_AUDIT_STATUS_CHANGE";
}
