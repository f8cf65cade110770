using CreatorFlow.Sandbox.Carriers.Ups;
using CreatorFlow.Tests.Given;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsMovementTests
{
    private const string Number = "1ZCF00010300000016";
    private static readonly UpsOptions Options = new();
    private static readonly DateTimeOffset BoughtAt = TestClock.Start;
    private static readonly DateTimeOffset End = BoughtAt.AddDays(30);

    [Fact]
    public void Times_never_run_backwards()
    {
        var scans = Scans(End);

        scans.Select(scan => scan.At).ShouldBeInOrder();
        scans[0].At.ShouldBe(BoughtAt);
        scans[^1].At.ShouldBe(BoughtAt + Options.DeliverAfter);
    }

    [Fact]
    public void After_a_delivery_by_hand_nothing_follows()
    {
        var scans = Scans(End, (UpsParcelStatus.Delivered, 1));

        scans.Select(scan => scan.Status).ShouldBe([UpsParcelStatus.LabelCreated, UpsParcelStatus.Delivered]);
    }

    [Fact]
    public void A_step_that_was_made_is_not_made_again()
    {
        var scans = Scans(End, (UpsParcelStatus.OutForDelivery, 1));

        scans.Select(scan => scan.Status).ShouldBe(
            [UpsParcelStatus.LabelCreated, UpsParcelStatus.OutForDelivery, UpsParcelStatus.Delivered]);
    }

    [Fact]
    public void A_delay_is_told_and_the_parcel_goes_on()
    {
        var scans = Scans(End, (UpsParcelStatus.Exception, 20));

        scans.Count(scan => scan.Type == "X").ShouldBe(1);
        scans[^1].Status.ShouldBe(UpsParcelStatus.Delivered);
    }

    [Theory]
    [InlineData(UpsParcelStatus.Returned, "RS")]
    [InlineData(UpsParcelStatus.Lost, "X")]
    public void A_return_and_a_loss_are_the_end(UpsParcelStatus status, string type)
    {
        var last = Scans(End, (status, 20))[^1];

        last.Status.ShouldBe(status);
        last.Type.ShouldBe(type);
    }

    private static IReadOnlyList<UpsScan> Scans(
        DateTimeOffset now, params IEnumerable<(UpsParcelStatus Status, int AfterHours)> made)
    {
        var address = new UpsAddress(["1 Main St"], "Austin", "TX", "78702", "US", Residential: false);
        var shipment = new UpsShipment
        {
            Id = Number,
            ServiceCode = "03",
            From = new("Sender", null, null, address),
            To = new("Receiver", null, null, address),
            Packages = [new(Number, 1m, [])],
            Zone = "002",
            ChargeCents = 1_000,
            BoughtAt = BoughtAt,
            Events = [.. made.Select(item =>
                new UpsParcelEvent(Number, item.Status, BoughtAt.AddHours(item.AfterHours), null))],
        };
        return UpsMovement.Of(shipment, Number, Options, now);
    }
}
