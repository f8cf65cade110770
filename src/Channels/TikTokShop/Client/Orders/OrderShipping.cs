namespace CreatorFlow.Channels.TikTokShop.Client;

// How it travels, and what is so about it.
public partial class Order
{
    public string? WarehouseId { get; set; }

    public string? DeliveryOptionId { get; set; }

    public string? DeliveryOptionName { get; set; }

    public string? ShippingProvider { get; set; }

    public string? ShippingProviderId { get; set; }

    /// <summary>On the lines instead, where they travel apart.</summary>
    public string? TrackingNumber { get; set; }

    /// <summary>Cash on delivery: not paid before.</summary>
    public bool? IsCod { get; set; }

    public bool? IsOnHoldOrder { get; set; }

    /// <summary>Sent to a creator: shipped, but no sale.</summary>
    public bool? IsSampleOrder { get; set; }

    /// <summary>Shipped, but no sale.</summary>
    public bool? IsReplacementOrder { get; set; }

    /// <summary>Shipped, but no sale.</summary>
    public bool? IsExchangeOrder { get; set; }

    /// <summary>The buyer asks to cancel it.</summary>
    public bool? IsBuyerRequestCancel { get; set; }

    public bool? HasUpdatedRecipientAddress { get; set; }
}
