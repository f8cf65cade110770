namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>An order as the shop holds it. Members that do not apply are null. Source: fact sheet 4.3.</summary>
public sealed partial class Order
{
    public string? Id { get; set; }

    /// <summary>One of <see cref="OrderStatuses"/>; one that is not known yet may appear.</summary>
    public string? Status { get; set; }

    /// <summary>NORMAL, ZERO_LOTTERY, in the US also PRE_ORDER, MADE_TO_ORDER, BACK_ORDER; may be empty.</summary>
    public string? OrderType { get; set; }

    /// <summary>FULFILLMENT_BY_SELLER, or who else ships it.</summary>
    public string? FulfillmentType { get; set; }

    /// <summary>TIKTOK or SELLER: whose label it is.</summary>
    public string? ShippingType { get; set; }

    /// <summary>HOME_DELIVERY or COLLECTION_POINT.</summary>
    public string? DeliveryType { get; set; }

    /// <summary>TIKTOK_SHOP or TOKOPEDIA.</summary>
    public string? CommercePlatform { get; set; }

    /// <summary>The buyer.</summary>
    public string? UserId { get; set; }

    /// <summary>An address that relays.</summary>
    public string? BuyerEmail { get; set; }

    public string? BuyerMessage { get; set; }

    public string? SellerNote { get; set; }

    /// <summary>The buyer's tax number, in Brazil.</summary>
    public string? Cpf { get; set; }

    public string? CpfName { get; set; }

    public string? ConsultationId { get; set; }

    /// <summary>Orders of one group travel in one package.</summary>
    public string? AutoCombineGroupId { get; set; }

    /// <summary>COMBINED, SPLIT or empty.</summary>
    public string? SplitOrCombineTag { get; set; }

    /// <summary>In Brazil: UNKNOWN, NEED_INVOICE, NO_NEED or INVOICE_UPLOADED.</summary>
    public string? NeedUploadInvoice { get; set; }

    /// <summary>For example 3_DAY_DELIVERY.</summary>
    public string? FastDeliveryProgram { get; set; }

    /// <summary>The order that this one replaces.</summary>
    public string? ReplacedOrderId { get; set; }

    /// <summary>The order that this one is exchanged for.</summary>
    public string? ExchangeSourceOrderId { get; set; }

    /// <summary>SELLER, BUYER or SYSTEM.</summary>
    public string? CancellationInitiator { get; set; }

    public string? CancelReason { get; set; }

    public string? PaymentMethodName { get; set; }

    /// <summary>Told by the detail call only.</summary>
    public string? PaymentMethodCode { get; set; }

    /// <summary>Told by the detail call only.</summary>
    public string? PaymentCardType { get; set; }

    /// <summary>Told by the detail call only.</summary>
    public string? PaymentAuthCode { get; set; }

    /// <summary>Told by the detail call only.</summary>
    public string? ChannelEntityNationalRegistryId { get; set; }

    /// <summary>Told by the search only.</summary>
    public int? FulfillmentPriorityLevel { get; set; }

    /// <summary>How long the making takes.</summary>
    public Handling? HandlingDuration { get; set; }

    public OrderPayment? Payment { get; set; }

    /// <summary>Absent or empty while the order is unpaid or on hold; masked when TikTok Shop ships.</summary>
    public RecipientAddress? RecipientAddress { get; set; }

    public IReadOnlyList<OrderPackage>? Packages { get; set; }

    /// <summary>Each is a single unit: three pieces of a SKU are three lines.</summary>
    public IReadOnlyList<OrderLine>? LineItems { get; set; }
}
