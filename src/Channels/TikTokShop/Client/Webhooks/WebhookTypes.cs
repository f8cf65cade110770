namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Every type of webhook that is known. Others may come and are answered all the same.</summary>
public static class WebhookTypes
{
    /// <summary>The whole table. Source: fact sheet 6.</summary>
    public static IReadOnlyList<WebhookType> All { get; } =
    [
        WebhookType.Of<OrderStatusChanged>(1, WebhookTopics.OrderStatus, "an order has another status"),
        WebhookType.Of<ReverseStatusChanged>(2, WebhookTopics.ReverseStatus, "replaced by 11 and 12"),
        WebhookType.Of<AddressChanged>(3, WebhookTopics.RecipientAddress, "an order goes elsewhere"),
        WebhookType.Of<PackagesChanged>(4, WebhookTopics.Packages, "orders travel together or apart"),
        WebhookType.Of<ProductStatusChanged>(5, WebhookTopics.ProductStatus, "a product has another status"),
        WebhookType.Of<ConsentTakenBack>(6, WebhookTopics.ConsentTakenBack, "the seller took the consent back"),
        WebhookType.Of<ConsentEnds>(7, WebhookTopics.ConsentEnds, "the consent ends soon"),
        WebhookType.Of<CancellationChanged>(11, WebhookTopics.Cancellations, "a cancellation has another status"),
        WebhookType.Of<ReturnChanged>(12, WebhookTopics.Returns, "a return has another status"),
        WebhookType.Of<ConversationStarted>(13, WebhookTopics.Conversations, "a buyer started to write"),
        WebhookType.Of<MessageReceived>(14, WebhookTopics.Messages, "a buyer wrote"),
        WebhookType.Of<ProductChanged>(15, WebhookTopics.ProductChange, "something about a product changed"),
        WebhookType.Of<ProductCreated>(16, WebhookTopics.ProductCreation, "there is a new product"),
        WebhookType.Of<ContentPosted>(17, null, "a creator put a product into a video"),
        WebhookType.Of<ProductCategoryChanged>(18, WebhookTopics.ProductCategory, "a product changed category"),
        new(19, null, "size chart"),
        new(20, null, "a creator took the consent back"),
        new(21, null, "fulfilled by TikTok: inbound order"),
        new(22, null, "fulfilled by TikTok: onboarding"),
        new(23, null, "fulfilled by TikTok: goods match"),
        new(24, null, "fulfilled by TikTok: stock"),
        new(25, null, "opportunity matching"),
        WebhookType.Of<StockAlert>(27, null, "a SKU runs low or out"),
        WebhookType.Of<MessageReceived>(33, WebhookTopics.CreatorMessages, "a creator wrote"),
        new(35, null, "Tokopedia mirror"),
        WebhookType.Of<InvoiceChanged>(36, WebhookTopics.Invoices, "a package's invoice has another status"),
        WebhookType.Of<ProductAuditChanged>(37, WebhookTopics.ProductAudit, "a product's review goes on"),
        new(38, null, "a strikethrough price expired"),
        WebhookType.Of<PromotionChanged>(39, null, "a promotion has another status"),
        new(42, null, "combined listing"),
        new(46, null, "image translation"),
        new(51, null, "global replication"),
        new(52, null, "listing method"),
        new(55, null, "a video's check before posting"),
    ];

    /// <summary>The type of this number; null when it is not known.</summary>
    public static WebhookType? Find(int number) => All.FirstOrDefault(type => type.Number == number);
}
