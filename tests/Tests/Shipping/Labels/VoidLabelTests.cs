using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Shipping.Labels;

public class VoidLabelTests
{
    private static readonly ParcelToShip Parcel = Sample.ParcelToShip();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_queued_purchase_is_dropped(string database)
    {
        await using var shipping = await ShippingWorld.WithAccount(database);
        await shipping.Buy(Parcel);
        await shipping.Void(Parcel);

        (await shipping.RunPurchases()).ShouldBe(0);
        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Failed);
        (await shipping.LabelOf(Parcel)).Problem!.Code.ShouldBe("shipping.label_stopped");
        (await shipping.Sold()).ShouldBe((0, 0, 0));
        (await shipping.Facts()).ShouldNotContain(nameof(LabelFailed));
        (await shipping.LastFact<LabelStopped>()).Paid.ShouldBeFalse();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_bought_label_is_given_back(string database)
    {
        await using var shipping = await ShippingWorld.WithAccount(database);
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        await shipping.Void(Parcel);
        await shipping.Void(Parcel);
        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Voiding);

        (await shipping.RunJobs(ReturnLabels.JobKind)).ShouldBe(1);

        var label = await shipping.LabelOf(Parcel);
        label.Status.ShouldBe(LabelStatus.Voided);
        (await shipping.Sold()).ShouldBe((1, 1, 0));
        (await shipping.LastFact<LabelVoided>()).ShouldBe(new(Parcel.ParcelId, label.Id, label.TrackingNumber!));
        (await shipping.Ask(labels => labels.File(label.Id, Ct)))
            .Problem!.Code.ShouldBe("shipping.label_not_printable");
    }

    [Fact]
    public async Task A_lost_answer_to_a_void_is_asked_again()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        await shipping.Void(Parcel);
        await shipping.Faults(new { lostAnswerRate = 1.0, operations = new[] { "void" } });
        await shipping.RunJobs(ReturnLabels.JobKind);
        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Voiding);

        await shipping.NoFaults();
        shipping.World.Clock.Advance(TimeSpan.FromSeconds(2));
        await shipping.RunJobs(ReturnLabels.JobKind);

        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Voided);
        (await shipping.Sold()).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task A_label_that_the_carrier_keeps_says_so()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        await shipping.Happen((await shipping.LabelOf(Parcel)).TrackingNumber!, "PickedUp");
        await shipping.Void(Parcel);
        await shipping.RunJobs(ReturnLabels.JobKind);

        var label = await shipping.LabelOf(Parcel);
        label.Status.ShouldBe(LabelStatus.Bought);
        label.Problem!.Code.ShouldBe("shipping.carrier_refused");
        (await shipping.OpenJobs(ReturnLabels.JobKind)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Stopped_while_nobody_knows_whether_it_was_bought_it_is_found_and_given_back(string database)
    {
        await using var shipping = await ShippingWorld.WithAccount(database);
        await shipping.Faults(new { lostAnswerRate = 1.0, operations = new[] { "ship", "recover" } });
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        await shipping.Void(Parcel);
        await shipping.NoFaults();
        shipping.World.Clock.Advance(TimeSpan.FromSeconds(2));

        await shipping.RunPurchases();
        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Voiding);
        await shipping.RunJobs(ReturnLabels.JobKind);

        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Voided);
        (await shipping.Sold()).ShouldBe((1, 1, 0));
        (await shipping.Facts()).ShouldNotContain(nameof(LabelBought));
    }

    [Fact]
    public async Task Stopped_while_nothing_was_bought_it_ends_there()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Faults(new { errorRate = 1.0, operations = new[] { "ship" } });
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        await shipping.Void(Parcel);
        await shipping.NoFaults();
        shipping.World.Clock.Advance(TimeSpan.FromSeconds(50));
        await shipping.RunPurchases();

        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Failed);
        (await shipping.OpenJobs(PurchaseLabels.JobKind)).ShouldBeEmpty();
        (await shipping.Sold()).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task A_parcel_without_a_label_is_passed_over()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Void(Parcel);

        (await shipping.Facts()).ShouldBe([nameof(CarrierAccountSet)]);
    }
}
