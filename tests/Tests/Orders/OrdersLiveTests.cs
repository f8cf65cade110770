using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Orders;

public sealed class OrdersLiveTests
{
    private static readonly Guid Id = new(1, 0, 0, new byte[8]);
    private static readonly Guid Parcel = new(2, 0, 0, new byte[8]);

    [Theory]
    [InlineData(nameof(OrderReceived), "order_created")]
    [InlineData(nameof(OrderShipped), "processing_complete")]
    [InlineData(nameof(OrderShippedElsewhere), "processing_complete")]
    [InlineData(nameof(OrderCancelled), "processing_complete")]
    [InlineData(nameof(OrderHeld), "status_updated")]
    public void A_move_is_told_with_both_ends_and_nobody_s_name(string kind, string name)
    {
        var (told, data) = Channel("orders:status_changes").EventOf(Fact(kind, """{"From":"Ready","To":"Held"}"""))!
            .Value;

        (told, $"{data}").ShouldBe((name, $"{{ orderId = {Id}, from = Ready, to = Held }}"));
    }

    [Theory]
    [InlineData(nameof(OrderConfirmed), "{}", "shipment_confirmed", "")]
    [InlineData(nameof(OrderCancellationConfirmed), "{}", "cancellation_confirmed", "")]
    [InlineData(nameof(OrderTroubled), """{"Code":"orders.label_failed"}""", "trouble", ", code = orders.label_failed")]
    public void News_of_an_order_are_told(string kind, string body, string name, string more)
    {
        var (told, data) = Channel("orders:live_updates").EventOf(Fact(kind, body))!.Value;

        (told, $"{data}").ShouldBe((name, $"{{ orderId = {Id}{more} }}"));
    }

    [Theory]
    [InlineData(nameof(LabelBought), "label_generated")]
    [InlineData(nameof(LabelFailed), "label_failed")]
    [InlineData(nameof(ParcelMoved), "delivery_update")]
    [InlineData(nameof(LabelStopped), "label_stopped")]
    [InlineData(nameof(LabelVoided), "label_stopped")]
    public void A_step_of_a_label_is_told_of_the_order_whose_parcel_it_is(string kind, string name)
    {
        var (told, data) = Channel("shipping:label_processing").EventOf(
            Fact(kind, $$"""{"ParcelId":"{{Parcel}}"}"""))!.Value;

        (told, $"{data}").ShouldBe((name, $"{{ orderId = {Parcel} }}"));
    }

    [Fact]
    public void Each_channel_is_for_those_who_may_read_what_it_is_about() =>
        Channels().Select(channel => (channel.Name, channel.Permission)).ShouldBe(
        [
            ("orders:status_changes", Permissions.OrdersRead),
            ("orders:live_updates", Permissions.OrdersRead),
            ("shipping:label_processing", Permissions.ShippingRead),
        ]);

    private static LiveChannel Channel(string name) => Channels().Single(channel => channel.Name == name);

    private static IEnumerable<LiveChannel> Channels()
    {
        using var services = OrdersLive.AddLiveChannels(new ServiceCollection()).BuildServiceProvider();
        return services.GetServices<LiveChannel>();
    }

    private static Fact Fact(string kind, string body) =>
        new(new(0, 1), Guid.Empty, kind, Id, TestClock.Start, Actor.System, null, body);
}
