using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Track;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Shipping.Track;

public class TrackParcelsTests
{
    private static readonly ParcelToShip Parcel = Sample.ParcelToShip();

    [Theory, ClassData(typeof(Databases))]
    public async Task A_parcel_is_followed_until_it_is_delivered(string database)
    {
        await using var shipping = await ShippingWorld.WithAccount(database);
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        var number = (await shipping.LabelOf(Parcel)).TrackingNumber!;

        await Look(shipping);
        (await shipping.LabelOf(Parcel)).Scans.ShouldAllBe(scan => scan.Step == ParcelStep.Announced);
        (await shipping.Facts()).ShouldNotContain(nameof(ParcelMoved));

        await shipping.Happen(number, "PickedUp");
        await Look(shipping);
        var moved = await shipping.LastFact<ParcelMoved>();
        moved.ShouldBe(new(Parcel.ParcelId, number, ParcelStep.InTransit, moved.At));

        await shipping.Happen(number, "InTransit");
        await Look(shipping);
        await Look(shipping);
        (await shipping.Facts()).Count(kind => kind == nameof(ParcelMoved)).ShouldBe(1);

        await shipping.Happen(number, "Delivered");
        await Look(shipping);
        (await shipping.LastFact<ParcelMoved>()).Step.ShouldBe(ParcelStep.Delivered);
        var scans = (await shipping.LabelOf(Parcel)).Scans;
        scans.Select(scan => scan.At).ShouldBeInOrder();
        scans.ShouldBeUnique();

        var asked = await shipping.Calls("track");
        await Look(shipping);
        (await shipping.Calls("track")).ShouldBe(asked);
    }

    [Fact]
    public async Task A_carrier_that_is_down_changes_nothing_and_is_asked_again()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        await shipping.Happen((await shipping.LabelOf(Parcel)).TrackingNumber!, "PickedUp");
        await shipping.Faults(new { down = true });
        await Look(shipping);
        (await shipping.LabelOf(Parcel)).Scans.ShouldBeEmpty();

        await shipping.NoFaults();
        await Look(shipping);
        (await shipping.LabelOf(Parcel)).Scans.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task It_comes_back_by_itself_and_asks_no_parcel_more_often_than_set()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();

        for (var minute = 0; minute < 25; minute++)
        {
            (await shipping.RunJobs(TrackParcels.JobKind)).ShouldBe(1);
            shipping.World.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await shipping.Calls("track")).ShouldBe(2);
    }

    private static async Task Look(ShippingWorld shipping)
    {
        shipping.World.Clock.Advance(ShippingWorld.Options.TrackEvery);
        (await shipping.RunJobs(TrackParcels.JobKind)).ShouldBe(1);
    }
}
