using CreatorFlow.Orders.Contracts;
using CreatorFlow.Web.Drills;

namespace CreatorFlow.Tests.Web.Drills;

public sealed class ChaosFindingsTests
{
    private static readonly ChaosTruth Truth = new(
        [
            new("1", IsCancelled: false, Parcels: 1, "1Z1", [("KETTLE", 2), ("CUP", 1)]),
            new("2", IsCancelled: true, Parcels: 0, null, [("KETTLE", 1)]),
            new("3", IsCancelled: false, Parcels: 0, null, [("RARE", 1)]),
        ],
        new Dictionary<string, int> { ["KETTLE"] = 8, ["CUP"] = 4, ["RARE"] = 0 },
        Repeated: 0, WillShip: 1, WillBeCancelled: 1);

    private static readonly Dictionary<string, int> First = new() { ["KETTLE"] = 10, ["CUP"] = 5, ["RARE"] = 0 };

    [Fact]
    public void Nothing_is_found_where_all_is_the_same()
    {
        var found = Found(Truth, Ours());

        found.AddsUp.ShouldBeTrue();
        found.Texts.ShouldBeEmpty();
    }

    [Fact]
    public void An_order_that_is_missing_or_stands_otherwise_is_lost()
    {
        var ours = Ours();
        ours.Remove("3");
        ours["1"] = ours["1"] with { TrackingNumber = "1Z9" };
        ours["2"] = ours["2"] with { Status = OrderStatus.Shipped };

        var found = Found(Truth, ours);

        (found.Lost, found.Doubled, found.DoubleShipments, found.WrongStock).ShouldBe((3, 0, 0, 0));
        found.Texts.ShouldBe(
        [
            "order 1: shipped as 1Z1 at the channel, 1Z9 here", "order 2: cancelled at the channel, Shipped here",
            "order 3: lost",
        ]);
    }

    [Fact]
    public void An_order_that_only_we_have_is_doubled()
    {
        var ours = Ours();
        ours["4"] = new("4", OrderStatus.Shipped, "1Z4");

        var found = Found(Truth, ours);

        (found.Lost, found.Doubled, found.AddsUp).ShouldBe((0, 1, false));
    }

    [Fact]
    public void Two_parcels_and_two_labels_are_shipments_too_many()
    {
        var truth = Truth with
        {
            Orders = [Truth.Orders[0] with { Parcels = 2 }, .. Truth.Orders.Skip(1)], Repeated = 2,
        };

        Found(truth, Ours()).DoubleShipments.ShouldBe(3);
    }

    [Fact]
    public void Less_that_was_shipped_than_was_certain_to_be_is_lost()
    {
        var found = Found(Truth with { WillShip = 2 }, Ours());

        found.Lost.ShouldBe(1);
        found.Texts.ShouldBe(["1 of 2 orders shipped at the channel, 1 of 1 cancelled"]);
    }

    [Fact]
    public void A_number_is_wrong_that_is_not_what_was_sold_leaves_at_the_channel_or_here()
    {
        var atChannel = new Dictionary<string, int>(Truth.Stock) { ["KETTLE"] = 7 };
        var here = new Dictionary<string, int>(Truth.Stock) { ["CUP"] = 3 };

        var found = ChaosFindings.Of(Truth with { Stock = atChannel }, First, Ours(), here);

        found.WrongStock.ShouldBe(2);
        found.Texts.ShouldBe(
        [
            "SKU KETTLE: 8 are left, 7 at the channel, 8 here", "SKU CUP: 4 are left, 4 at the channel, 3 here",
        ]);
    }

    [Theory]
    [InlineData(60.0, 0, true)]
    [InlineData(60.1, 0, false)]
    [InlineData(null, 0, false)]
    [InlineData(1.0, 1, false)]
    public void It_must_settle_in_time_without_a_call_too_many(double? settled, int violations, bool addsUp) =>
        new ChaosReport("sqlite", 7, 3, 0, 0, 0, 0, 0, settled, violations, 130).AddsUp.ShouldBe(addsUp);

    private static ChaosFindings Found(ChaosTruth truth, Dictionary<string, OrderStanding> ours) =>
        ChaosFindings.Of(truth, First, ours, Truth.Stock);

    private static Dictionary<string, OrderStanding> Ours() => new()
    {
        ["1"] = new("1", OrderStatus.Shipped, "1Z1"),
        ["2"] = new("2", OrderStatus.Cancelled, null),
        ["3"] = new("3", OrderStatus.NoStock, null),
    };
}
