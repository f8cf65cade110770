using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

// When things happened, and by when they must. 0 and absent both mean not yet: null.
public partial class Order
{
    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }

    [JsonPropertyName("paid_time")]
    public DateTimeOffset? PaidAt { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>When the seller shipped it.</summary>
    [JsonPropertyName("rts_time")]
    public DateTimeOffset? ShippedAt { get; set; }

    /// <summary>When the carrier took it.</summary>
    [JsonPropertyName("collection_time")]
    public DateTimeOffset? CollectedAt { get; set; }

    [JsonPropertyName("delivery_time")]
    public DateTimeOffset? DeliveredAt { get; set; }

    [JsonPropertyName("cancel_time")]
    public DateTimeOffset? CancelledAt { get; set; }

    /// <summary>When the buyer asked to cancel it.</summary>
    [JsonPropertyName("request_cancel_time")]
    public DateTimeOffset? CancelRequestedAt { get; set; }

    /// <summary>When a pre-order may go.</summary>
    [JsonPropertyName("release_date")]
    public DateTimeOffset? ReleasedAt { get; set; }

    /// <summary>Told by the search only.</summary>
    [JsonPropertyName("recommended_shipping_time")]
    public DateTimeOffset? RecommendedShippingAt { get; set; }

    [JsonPropertyName("rts_sla_time")]
    public DateTimeOffset? ShipBy { get; set; }

    [JsonPropertyName("tts_sla_time")]
    public DateTimeOffset? HandOverBy { get; set; }

    [JsonPropertyName("delivery_sla_time")]
    public DateTimeOffset? DeliverBy { get; set; }

    /// <summary>When it is cancelled by itself.</summary>
    [JsonPropertyName("cancel_order_sla_time")]
    public DateTimeOffset? CancelsAt { get; set; }

    [JsonPropertyName("shipping_due_time")]
    public DateTimeOffset? ShippingDueAt { get; set; }

    [JsonPropertyName("collection_due_time")]
    public DateTimeOffset? CollectionDueAt { get; set; }

    [JsonPropertyName("delivery_due_time")]
    public DateTimeOffset? DeliveryDueAt { get; set; }

    [JsonPropertyName("delivery_option_required_delivery_time")]
    public DateTimeOffset? OptionRequiresDeliveryBy { get; set; }

    [JsonPropertyName("pick_up_cut_off_time")]
    public DateTimeOffset? PickUpCutOffAt { get; set; }

    [JsonPropertyName("fast_dispatch_sla_time")]
    public DateTimeOffset? FastDispatchBy { get; set; }
}
