using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Parcels.AtChannel;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Parcels.AtChannel;

public sealed class WantedParcelsTests
{
    private static readonly DateTimeOffset At = TestClock.Start;

    [Fact]
    public void An_order_alone_in_its_one_package_wants_no_parcel()
    {
        var order = Order("1");

        Of([order], (order, 3, [Package("a", 3)])).ShouldBeEmpty();
        Of([order], (order, 3, [])).ShouldBeEmpty();
    }

    [Fact]
    public void Several_packages_are_several_parcels_and_a_shared_one_is_one()
    {
        var (split, first, second) = (Order("1"), Order("2"), Order("3"));

        Of(
            [split, first, second], (split, 3, [Package("a", 2), Package("b", 1)]), (first, 1, [Package("c", 1)]),
            (second, 4, [Package("c", 4)])).ShouldBe(["a: 1x2", "b: 1x1", "c: 2x1 3x4"]);
    }

    [Fact]
    public void One_that_was_not_told_of_is_where_it_is_known_to_be()
    {
        var (told, known) = (Order("1"), Order("2", "a"));

        Of([told, known], (told, 1, [Package("a", 1)]), (known, 2, [])).ShouldBe(["a: 1x1 2x2"]);
    }

    [Fact]
    public void Units_that_are_cancelled_here_and_not_there_yet_are_left_out_of_the_last_packages()
    {
        var order = Order("1");

        Of([order], (order, 3, [Package("a", 2), Package("b", 2)])).ShouldBe(["a: 1x2", "b: 1x1"]);
        Of([order], (order, 2, [Package("a", 2), Package("b", 2)])).ShouldBeEmpty();
    }

    [Fact]
    public void Packages_that_do_not_hold_all_that_is_here_change_nothing()
    {
        var order = Order("1");

        Of([order], (order, 5, [Package("a", 2), Package("b", 2)])).ShouldBeEmpty();
    }

    [Fact]
    public void Orders_that_travel_otherwise_want_none()
    {
        var order = Order("1", shippedBy: ShippedBy.Seller);

        Of([order], (order, 3, [Package("a", 2), Package("b", 1)])).ShouldBeEmpty();
    }

    private static IEnumerable<string> Of(
        Order[] orders, params (Order Order, int Here, ChannelPackage[] Told)[] words) => WantedParcels.Of(
            orders,
            words.ToDictionary(word => word.Order.Id, word => new Dictionary<string, int> { ["CANDLE"] = word.Here }),
            words.ToDictionary(word => word.Order.Id, word => (IReadOnlyList<ChannelPackage>)word.Told),
            PackedOrders.None)
        .Select(parcel => $"{parcel[0].PackageId}: "
            + string.Join(' ', parcel.Select(line => $"{line.Order.Number}x{line.Quantity}")));

    private static ChannelPackage Package(string id, int units) =>
        new(id, [new("c", "CANDLE", units)], ChannelOrderState.AwaitingShipment);

    /// <summary>Ready to ship.</summary>
    private static Order Order(string number, string? package = null, ShippedBy shippedBy = ShippedBy.ChannelLabel)
    {
        var told = new ChannelOrder
        {
            ExternalId = number,
            State = ChannelOrderState.AwaitingShipment,
            ShippedBy = shippedBy,
            PlacedAt = At,
            UpdatedAt = At,
            Total = new(100, "USD"),
            Shipping = new(0, "USD"),
            Tax = new(0, "USD"),
            Packages = package is null ? [] : [Package(package, 1)],
            Lines = [new("c", "CANDLE", "CANDLE", 1, new(100, "USD"))],
        };
        var order = CreatorFlow.Orders.Lifecycle.Order.New(Ids.New(At), Ids.New(At), told, At, At);
        order.Receive(ChannelOrderState.AwaitingShipment, reserved: true, null, At);
        return order;
    }
}
