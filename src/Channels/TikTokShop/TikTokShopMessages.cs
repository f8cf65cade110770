using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop;

// The members of TikTok Shop's messages that are used here; all others are passed over unread. Plain settable members,
// because answers run to megabytes and this is the form the serialiser fills fastest.

internal sealed class Envelope<T>
{
    public long? Code { get; set; }

    public string? Message { get; set; }

    public string? RequestId { get; set; }

    public T? Data { get; set; }
}

internal sealed class WireTokens
{
    public string? AccessToken { get; set; }

    /// <summary>An instant, in spite of its name: epoch seconds.</summary>
    public long AccessTokenExpireIn { get; set; }

    public string? RefreshToken { get; set; }

    /// <summary>Epoch seconds; may lie beyond 32 bits.</summary>
    public long RefreshTokenExpireIn { get; set; }

    public string? OpenId { get; set; }

    /// <summary>What the seller granted; absent from some answers.</summary>
    public List<string>? GrantedScopes { get; set; }
}

internal sealed class WireWebhooks
{
    public List<WireWebhook>? Webhooks { get; set; }
}

internal sealed class WireWebhook
{
    public string? EventType { get; set; }

    public string? Address { get; set; }
}

internal sealed class WireShops
{
    public List<WireShop>? Shops { get; set; }
}

internal sealed class WireShop
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Region { get; set; }

    public string? Cipher { get; set; }
}

internal sealed class WireOrders
{
    public List<WireOrder>? Orders { get; set; }
}

internal sealed class WireOrder
{
    public string? Id { get; set; }

    public string? Status { get; set; }

    public string? OrderType { get; set; }

    public string? FulfillmentType { get; set; }

    /// <summary>The buyer.</summary>
    public string? UserId { get; set; }

    public string? ReplacedOrderId { get; set; }

    public string? ExchangeSourceOrderId { get; set; }

    public string? CancellationInitiator { get; set; }

    public string? WarehouseId { get; set; }

    public string? DeliveryOptionId { get; set; }

    public string? TrackingNumber { get; set; }

    public string? BuyerMessage { get; set; }

    public string? CancelReason { get; set; }

    public long? CreateTime { get; set; }

    public long? UpdateTime { get; set; }

    public long? PaidTime { get; set; }

    /// <summary>A pre-order's day.</summary>
    public long? ReleaseDate { get; set; }

    public long? CollectionTime { get; set; }

    public long? DeliveryTime { get; set; }

    public long? CancelTime { get; set; }

    public long? CancelOrderSlaTime { get; set; }

    public long? RtsSlaTime { get; set; }

    public long? TtsSlaTime { get; set; }

    public long? DeliverySlaTime { get; set; }

    public long? DeliveryDueTime { get; set; }

    public long? DeliveryOptionRequiredDeliveryTime { get; set; }

    public bool? IsBuyerRequestCancel { get; set; }

    public bool? IsSampleOrder { get; set; }

    public bool? IsReplacementOrder { get; set; }

    public bool? IsExchangeOrder { get; set; }

    public bool? IsCod { get; set; }

    public WireHandling? HandlingDuration { get; set; }

    public WirePayment? Payment { get; set; }

    public WireAddress? RecipientAddress { get; set; }

    public List<WirePackage>? Packages { get; set; }

    public List<WireLine>? LineItems { get; set; }
}

/// <summary>How long the making takes; the number is text.</summary>
internal sealed class WireHandling
{
    public string? Days { get; set; }

    /// <summary>CALENDAR_DAY or BUSINESS_DAY.</summary>
    public string? Type { get; set; }
}

internal sealed class WirePackage
{
    public string? Id { get; set; }
}

internal sealed class WirePayment
{
    public string? Currency { get; set; }

    public string? ShippingFee { get; set; }

    public string? Tax { get; set; }

    public string? TotalAmount { get; set; }
}

/// <summary>One unit of one SKU.</summary>
internal sealed class WireLine
{
    public string? Id { get; set; }

    public string? SkuId { get; set; }

    public string? SellerSku { get; set; }

    public string? ProductName { get; set; }

    public string? SkuName { get; set; }

    /// <summary>The kind of order as older orders say it; read when the order itself says none.</summary>
    public string? SkuType { get; set; }

    public string? SalePrice { get; set; }

    public string? OriginalPrice { get; set; }

    public string? Currency { get; set; }

    public string? DisplayStatus { get; set; }

    public string? TrackingNumber { get; set; }

    /// <summary>The parts of a virtual bundle: the stock is theirs.</summary>
    public List<WireBundlePart>? CombinedListingSkus { get; set; }
}

internal sealed class WireBundlePart
{
    public string? SkuId { get; set; }

    public string? SellerSku { get; set; }

    public int? SkuCount { get; set; }
}

internal sealed class WireAddress
{
    public string? Name { get; set; }

    public string? PhoneNumber { get; set; }

    public string? AddressDetail { get; set; }

    [JsonPropertyName("address_line1")]
    public string? AddressLine1 { get; set; }

    [JsonPropertyName("address_line2")]
    public string? AddressLine2 { get; set; }

    public string? PostalCode { get; set; }

    public string? RegionCode { get; set; }

    public string? PostTown { get; set; }

    public List<WireDistrict>? DistrictInfo { get; set; }
}

internal sealed class WireDistrict
{
    public string? AddressLevel { get; set; }

    public string? AddressLevelName { get; set; }

    public string? AddressName { get; set; }
}

/// <summary>A page of an order search, of which a sweep wants the numbers and times only.</summary>
internal sealed class WireOrderStamps
{
    public string? NextPageToken { get; set; }

    public List<WireOrderStamp>? Orders { get; set; }
}

internal sealed class WireOrderStamp
{
    public string? Id { get; set; }

    public long? UpdateTime { get; set; }
}
