using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Figures;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders;

/// <summary>What browsers hear of orders: identifiers and states, never whom they are for.</summary>
internal static class OrdersLive
{
    public const string Moving = "orders:status_changes";
    public const string Updates = "orders:live_updates";
    public const string Returns = "orders:returns";
    public const string Spikes = "tiktok:viral_events";
    public const string Finance = "finance:statements";
    public const string Insights = "analytics:real_time_insights";

    private static readonly string[] Ends =
        [nameof(OrderShipped), nameof(OrderShippedElsewhere), nameof(OrderCancelled)];

    /// <summary>Every fact that moves an order.</summary>
    public static readonly IReadOnlyList<string> Moves =
    [
        nameof(OrderReceived), nameof(OrderReleased), nameof(OrderReserved), nameof(OrderShortOfStock),
        nameof(OrderHeld), nameof(OrderUnheld), nameof(OrderLabelAsked), nameof(OrderLabelDropped),
        nameof(OrderShipped), nameof(OrderShippedElsewhere), nameof(OrderInTransit), nameof(OrderDelivered),
        nameof(OrderCancelled), nameof(OrderPartShipped), nameof(CancellationRejected),
    ];

    public static IServiceCollection AddLiveChannels(this IServiceCollection services) => services
        .AddSingleton(new LiveChannel(
            Moving,
            Permissions.OrdersRead,
            LiveEvent.On("order_created", Moved, nameof(OrderReceived)),
            LiveEvent.On("status_updated", Moved, [.. Moves.Except(Ends).Skip(1)]),
            LiveEvent.On("processing_complete", Moved, Ends)))
        .AddSingleton(new LiveChannel(
            Updates,
            Permissions.OrdersRead,
            LiveEvent.On("shipment_confirmed", Of, nameof(OrderConfirmed)),
            LiveEvent.On("cancellation_confirmed", Of, nameof(OrderCancellationConfirmed)),
            LiveEvent.On("settled", Of, nameof(OrderSettled)),
            LiveEvent.On("brought", Of, nameof(OrderBrought)),
            LiveEvent.On("trouble", Trouble, nameof(OrderTroubled))))
        .AddSingleton(new LiveChannel(
            Returns,
            Permissions.OrdersRead,
            LiveEvent.On(
                "return_changed", Of, nameof(ReturnOpened), nameof(ReturnApproved), nameof(ReturnRejected),
                nameof(ReturnWithdrawn), nameof(ReturnReceived), nameof(RefundRecorded), nameof(ReturnOffered),
                nameof(ReturnOfferDeclined), nameof(ReturnSentBack), nameof(ReturnAnswerGiven),
                nameof(ReturnAnswerTold), nameof(ReturnAnswerRefused), nameof(ReturnReplaced), nameof(ReturnEnded))))
        .AddSingleton(new LiveChannel(
            Finance,
            Permissions.FinanceRead,
            LiveEvent.On("statement_read", fact => new StatementTold(fact.SubjectId), nameof(StatementRead)),
            LiveEvent.On("order_settled", Of, nameof(OrderSettled))))
        .AddSingleton(new LiveChannel(
            Spikes, Permissions.OrdersRead, LiveEvent.On("order_spike_correlation", Spike, nameof(SalesSpiked))))
        .AddSingleton(new LiveChannel(
            Insights, Permissions.OrdersRead, LiveEvent.On("order_spike_correlation", Spike, nameof(SalesSpiked))))
        .AddLiveValues<LiveOpenOrders>()
        .AddLiveValues<LiveInsights>();

    private static OrderMoved Moved(Fact fact)
    {
        var move = fact.Body<OrderMove>();
        return new(fact.SubjectId, move.From, move.To);
    }

    private static OrderTold Of(Fact fact) => new(fact.SubjectId);

    private static OrderInTrouble Trouble(Fact fact) => new(fact.SubjectId, fact.Body<OrderTroubled>().Code);

    private static SpikeSeen Spike(Fact fact)
    {
        var spiked = fact.Body<SalesSpiked>();
        return new(spiked.Sku, spiked.Units, spiked.UsualUnits, spiked.WindowMinutes);
    }
}
