using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Shipping.Accounts;
using CreatorFlow.Shipping.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Shipping;

/// <summary>What browsers hear of labels, parcels and carriers.</summary>
internal static class ShippingLive
{
    public const string Labels = "shipping:label_processing";
    public const string Health = "shipping:carrier_health";
    public const string Carriers = "shipping:carrier_updates";

    public static IServiceCollection AddLiveChannels(this IServiceCollection services) => services
        .AddSingleton(new LiveChannel(
            Labels,
            Permissions.ShippingRead,
            LiveEvent.On("label_generated", Step, nameof(LabelBought)),
            LiveEvent.On("tracking_assigned", Tracking, nameof(LabelBought)),
            LiveEvent.On("label_failed", Step, nameof(LabelFailed)),
            LiveEvent.On("label_stopped", Step, nameof(LabelStopped), nameof(LabelVoided)),
            LiveEvent.On("delivery_update", Delivery, nameof(ParcelMoved))))
        .AddSingleton(new LiveChannel(
            Health,
            Permissions.ShippingRead,
            LiveEvent.On(
                "carrier_status_change",
                Status,
                nameof(CarrierAccountSet), nameof(CarrierFailing), nameof(CarrierRecovered)),
            LiveEvent.On("api_failure", Trouble, nameof(CarrierFailing)),
            LiveEvent.On("rate_update", Paid, nameof(LabelBought))))
        .AddLiveValues<LiveCarrier>();

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

    private static CarrierStatus Status(Fact fact) =>
        new(fact.Body<OfCarrier>().Carrier, !fact.Is<CarrierFailing>());

    private static CarrierCallsFail Trouble(Fact fact)
    {
        var failing = fact.Body<CarrierFailing>();
        return new(failing.Carrier, failing.Code);
    }

    /// <summary>Null where nobody said what it cost.</summary>
    private static RatePaid? Paid(Fact fact)
    {
        var bought = fact.Body<LabelBought>();
        return bought.Currency.Length == 0
            ? null
            : new(bought.Carrier, bought.Service, bought.CostMinor, bought.Currency);
    }

    private sealed record OfCarrier(string Carrier);

    private sealed record OfParcel(Guid ParcelId);
}
