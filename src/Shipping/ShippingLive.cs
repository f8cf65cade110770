using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Shipping.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Shipping;

/// <summary>What browsers hear of labels, parcels and carriers.</summary>
internal static class ShippingLive
{
    public const string Labels = "shipping:label_processing";

    public static IServiceCollection AddLiveChannels(this IServiceCollection services) => services
        .AddSingleton(new LiveChannel(
            Labels,
            Permissions.ShippingRead,
            LiveEvent.On("label_generated", Step, nameof(LabelBought)),
            LiveEvent.On("tracking_assigned", Tracking, nameof(LabelBought)),
            LiveEvent.On("label_failed", Step, nameof(LabelFailed)),
            LiveEvent.On("label_stopped", Step, nameof(LabelStopped), nameof(LabelVoided)),
            LiveEvent.On("delivery_update", Delivery, nameof(ParcelMoved))));

    // A parcel has the id of its order.
    private static LabelStep Step(Fact fact) => new(fact.Body<OfParcel>().ParcelId);

    private static TrackingAssigned Tracking(Fact fact)
    {
        var bought = fact.Body<LabelBought>();
        return new(bought.ParcelId, bought.Carrier, bought.Service, bought.TrackingNumber);
    }

    private static DeliveryStep Delivery(Fact fact)
    {
        var moved = fact.Body<ParcelMoved>();
        return new(moved.ParcelId, moved.Step, moved.At);
    }

    private sealed record OfParcel(Guid ParcelId);
}
