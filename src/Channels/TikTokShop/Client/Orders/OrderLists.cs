using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A page of orders. Source: fact sheet 4.3.</summary>
public sealed class OrderPage : PageAnswer, IPage<Order>
{
    public IReadOnlyList<Order>? Orders { get; set; }

    IReadOnlyList<Order>? IPage<Order>.Items => Orders;
}

/// <summary>A page of orders of which only number and time are read.</summary>
public sealed class OrderStampPage : PageAnswer, IPage<OrderStamp>
{
    public IReadOnlyList<OrderStamp>? Orders { get; set; }

    IReadOnlyList<OrderStamp>? IPage<OrderStamp>.Items => Orders;
}

/// <summary>Which order changed, and when: enough for who reads the order itself afterwards.</summary>
public sealed class OrderStamp
{
    public string? Id { get; set; }

    public string? Status { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>Orders by number; those that the shop does not know are left out.</summary>
public sealed class OrderDetails : Answer
{
    public IReadOnlyList<Order>? Orders { get; set; }
}
