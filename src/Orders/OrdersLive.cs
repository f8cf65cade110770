using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Shipping.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders;

/// <summary>What browsers hear of orders and their parcels: identifiers and states, never whom they are for.</summary>
internal static class OrdersLive
{
    /// <summary>Every fact that moves an order.</summary>
    public static readonly IReadOnlyList<string> Moves =
    [
        nameof(OrderReceived), nameof(OrderReleased), nameof(OrderReserved), nameof(OrderShortOfStock),
        nameof(OrderHeld), nameof(OrderUnheld), nameof(OrderLabelAsked), nameof(OrderLabelDropped),
        nameof(OrderShipped), nameof(OrderShippedElsewhere), nameof(OrderInTransit), nameof(OrderDelivered),
        nameof(OrderCancelled),
    ];

    private static readonly string[] News =
        [nameof(OrderConfirmed), nameof(OrderTroubled), nameof(OrderCancellationConfirmed)];

    private static readonly string[] LabelNews =
        [nameof(LabelBought), nameof(LabelFailed), nameof(LabelStopped), nameof(LabelVoided), nameof(ParcelMoved)];

    public static IServiceCollection AddLiveChannels(this IServiceCollection services) => services
        .AddSingleton(new LiveChannel("orders:status_changes", Permissions.OrdersRead, Moves, StatusChange))
        .AddSingleton(new LiveChannel("orders:live_updates", Permissions.OrdersRead, News, Update))
        .AddSingleton(new LiveChannel("shipping:label_processing", Permissions.ShippingRead, LabelNews, LabelStep));

    private static (string Name, object Data)? StatusChange(Fact fact)
    {
        var move = fact.Body<Move>();
        var name = fact.Kind switch
        {
            nameof(OrderReceived) => "order_created",
            nameof(OrderShipped) or nameof(OrderShippedElsewhere) or nameof(OrderCancelled) => "processing_complete",
            _ => "status_updated",
        };

        return (name, new { orderId = fact.SubjectId, from = move.From.ToString(), to = move.To.ToString() });
    }

    private static (string Name, object Data)? Update(Fact fact) => fact.Kind switch
    {
        nameof(OrderConfirmed) => ("shipment_confirmed", new { orderId = fact.SubjectId }),
        nameof(OrderCancellationConfirmed) => ("cancellation_confirmed", new { orderId = fact.SubjectId }),
        _ => ("trouble", new { orderId = fact.SubjectId, code = fact.Body<OrderTroubled>().Code }),
    };

    // A parcel has the id of its order.
    private static (string Name, object Data)? LabelStep(Fact fact)
    {
        var name = fact.Kind switch
        {
            nameof(LabelBought) => "label_generated",
            nameof(LabelFailed) => "label_failed",
            nameof(ParcelMoved) => "delivery_update",
            _ => "label_stopped",
        };

        return (name, new { orderId = fact.Body<OfParcel>().ParcelId });
    }

    private sealed record Move(OrderStatus From, OrderStatus To);

    private sealed record OfParcel(Guid ParcelId);
}
