using CreatorFlow.Identity.Contracts;
using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Shipping;

public sealed class ShippingLiveTests
{
    private static readonly ChannelsUnderTest Channels = new(services => ShippingLive.AddLiveChannels(services));
    private static readonly Guid Parcel = new(2, 0, 0, new byte[8]);

    [Theory]
    [InlineData(nameof(LabelFailed), "label_failed")]
    [InlineData(nameof(LabelStopped), "label_stopped")]
    [InlineData(nameof(LabelVoided), "label_stopped")]
    public void A_step_of_a_label_is_told_of_the_order_whose_parcel_it_is(string kind, string name) =>
        Channels.Told(ShippingLive.Labels, kind, $$"""{"ParcelId":"{{Parcel}}"}""")
            .ShouldBe([(name, new LabelStep(Parcel))]);

    [Fact]
    public void A_paid_label_is_told_with_its_number() =>
        Channels.Told(
            ShippingLive.Labels,
            nameof(LabelBought),
            $$"""{"ParcelId":"{{Parcel}}","Carrier":"UPS","Service":"Ground","TrackingNumber":"1Z9"}""")
            .ShouldBe(
            [
                ("label_generated", new LabelStep(Parcel)),
                ("tracking_assigned", new TrackingAssigned(Parcel, "UPS", "Ground", "1Z9")),
            ]);

    [Fact]
    public void A_step_of_the_parcel_is_told_with_its_time() =>
        Channels.Told(
            ShippingLive.Labels,
            nameof(ParcelMoved),
            $$"""{"ParcelId":"{{Parcel}}","Step":"Delivered","At":"2026-11-23T15:00:00+00:00"}""")
            .ShouldBe([("delivery_update", new DeliveryStep(Parcel, ParcelStep.Delivered, TestClock.Start))]);

    [Fact]
    public void Each_channel_is_for_those_who_may_see_parcels() =>
        Channels.All.ShouldAllBe(channel => channel.Permission == Permissions.ShippingRead);
}
