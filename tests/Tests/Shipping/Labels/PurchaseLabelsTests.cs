using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Shipping.Labels;

public class PurchaseLabelsTests
{
    private static readonly ParcelToShip Parcel = Sample.ParcelToShip(deliverBy: TestClock.Start.AddDays(10));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_parcel_gets_a_paid_label_that_can_be_printed(string database)
    {
        await using var shipping = await ShippingWorld.WithAccount(database);
        await shipping.Buy(Parcel);
        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Queued);

        (await shipping.RunPurchases()).ShouldBe(1);

        var label = await shipping.LabelOf(Parcel);
        label.Status.ShouldBe(LabelStatus.Bought);
        label.Carrier.ShouldBe("UPS");
        label.Service.ShouldBe("Ground Saver");
        label.TrackingNumber!.ShouldStartWith("1ZCF0001");
        label.Cost!.Value.Minor.ShouldBeGreaterThan(0);
        label.BoughtAt.ShouldBe(TestClock.Start);
        label.WhyChosen!.ShouldStartWith("UPS Ground Saver, ");
        label.Why!.Code.ShouldBe("shipping.cheapest_in_time");
        label.Trouble.ShouldBeNull();
        (await shipping.Sold()).ShouldBe((1, 0, 0));
        (await shipping.OpenJobs(PurchaseLabels.JobKind)).ShouldBeEmpty();

        var file = (await shipping.Ask(labels => labels.File(label.Id, Ct))).Value;
        file.MediaType.ShouldBe("image/png");
        file.FileName.ShouldBe("TT-0001.png");
        file.Content.Length.ShouldBeInRange(1_000, 60_000);
        (await shipping.LastFact<LabelBought>()).ShouldBe(new(
            Parcel.ParcelId, label.Id, "UPS", "Ground Saver", label.TrackingNumber!, label.Cost.Value.Minor, "USD",
            label.WhyChosen!));
    }

    [Theory]
    [InlineData(LabelFormat.Gif, "image/gif")]
    [InlineData(LabelFormat.Zpl, "application/zpl")]
    public async Task The_label_comes_in_the_accounts_format(LabelFormat format, string mediaType)
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite", format);
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();

        var label = await shipping.LabelOf(Parcel);
        (await shipping.Ask(labels => labels.File(label.Id, Ct))).Value.MediaType
            .ShouldBe(mediaType);
    }

    [Fact]
    public async Task Many_labels_are_bought_in_one_batch_with_one_question_for_the_same_lane()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        var parcels = Enumerable.Range(1, 32).Select(i => Sample.ParcelToShip(i)).ToArray();
        await shipping.Buy(parcels);

        (await shipping.RunPurchases()).ShouldBe(32);

        (await shipping.Sold()).ShouldBe((32, 0, 0));
        (await shipping.Calls("rate")).ShouldBe(1);
        (await shipping.Calls("token")).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_lost_answer_is_asked_for_and_nothing_is_bought_twice(string database)
    {
        await using var shipping = await ShippingWorld.WithAccount(database);
        await shipping.Faults(new { lostAnswerRate = 1.0, operations = new[] { "ship" } });
        await shipping.Buy(Parcel);

        await shipping.RunPurchases();

        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Bought);
        (await shipping.Sold()).ShouldBe((1, 0, 0));
        (await shipping.Calls("recover")).ShouldBe(1);
        (await shipping.Facts()).ShouldNotContain(nameof(LabelFailed));
    }

    [Fact]
    public async Task A_truncated_answer_is_asked_for_too()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Faults(new { truncateRate = 1.0, operations = new[] { "ship" } });
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();

        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Bought);
        (await shipping.Sold()).ShouldBe((1, 0, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_purchase_lost_with_its_question_is_found_by_the_next_try(string database)
    {
        await using var shipping = await ShippingWorld.WithAccount(database);
        await shipping.Faults(new { lostAnswerRate = 1.0, operations = new[] { "ship", "recover" } });
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();

        var waiting = await shipping.LabelOf(Parcel);
        waiting.Status.ShouldBe(LabelStatus.Queued);
        waiting.Problem!.Code.ShouldBe("shipping.carrier_unclear");
        waiting.Cost.ShouldBeNull();

        await shipping.NoFaults();
        shipping.World.Clock.Advance(TimeSpan.FromSeconds(2));
        await shipping.RunPurchases();

        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Bought);
        (await shipping.Sold()).ShouldBe((1, 0, 0));
        (await shipping.Calls("ship")).ShouldBe(1);
        (await shipping.Facts()).Count(kind => kind == nameof(LabelFailed)).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_paid_before_a_crash_is_found_and_costs_what_was_quoted()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        var bought = await shipping.LabelOf(Parcel);

        // As the database stood when the process died between the purchase and its commit.
        await Rewind(shipping);
        await shipping.RunPurchases();

        var found = await shipping.LabelOf(Parcel);
        found.Status.ShouldBe(LabelStatus.Bought);
        found.TrackingNumber.ShouldBe(bought.TrackingNumber);
        found.Service.ShouldBe("Ground Saver");
        (await shipping.Sold()).ShouldBe((1, 0, 0));
    }

    [Fact]
    public async Task Nothing_found_is_believed_only_after_the_purchase_could_have_come_about()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Faults(new { errorRate = 1.0, operations = new[] { "ship" } });
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        await shipping.NoFaults();

        shipping.World.Clock.Advance(TimeSpan.FromSeconds(10));
        await shipping.RunPurchases();
        (await shipping.Sold()).ShouldBe((0, 0, 0));
        (await shipping.Row(Parcel)).BuyingAt.ShouldBe(TestClock.Start);

        shipping.World.Clock.Advance(TimeSpan.FromSeconds(34));
        (await shipping.RunPurchases()).ShouldBe(0);
        shipping.World.Clock.Advance(TimeSpan.FromSeconds(1));
        await shipping.RunPurchases();

        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Bought);
        (await shipping.Sold()).ShouldBe((1, 0, 0));
    }

    [Fact]
    public async Task While_the_carrier_is_down_the_label_waits_visibly_and_tells_it_once()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Faults(new { down = true });
        await shipping.Buy(Parcel);

        for (var i = 0; i < 3; i++)
        {
            (await shipping.RunPurchases()).ShouldBe(1);
            shipping.World.Clock.Advance(TimeSpan.FromMinutes(3));
        }

        var label = await shipping.LabelOf(Parcel);
        label.Status.ShouldBe(LabelStatus.Queued);
        label.Problem!.Code.ShouldBe("shipping.carrier_unreachable");
        (await shipping.Facts()).Count(kind => kind == nameof(LabelFailed)).ShouldBe(1);

        await shipping.NoFaults();
        await shipping.RunPurchases();
        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Bought);
        (await shipping.LabelOf(Parcel)).Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task A_busy_carrier_is_tried_again_without_asking_what_it_did()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Faults(new { throttleRate = 1.0, operations = new[] { "ship" } });
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();

        (await shipping.LabelOf(Parcel)).Problem!.Code.ShouldBe("shipping.carrier_busy");
        (await shipping.Row(Parcel)).BuyingAt.ShouldBeNull();

        await shipping.NoFaults();
        shipping.World.Clock.Advance(TimeSpan.FromSeconds(2));
        await shipping.RunPurchases();
        (await shipping.Calls("recover")).ShouldBe(0);
        (await shipping.Sold()).ShouldBe((1, 0, 0));
    }

    [Fact]
    public async Task A_refused_address_fails_the_label_and_leaves_the_others_alone()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        var wrong = Sample.ParcelToShip(2, to: Sample.Buyer with { State = "NY" });
        await shipping.Buy(Parcel, wrong);
        await shipping.RunPurchases();

        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Bought);
        var label = await shipping.LabelOf(wrong);
        label.Status.ShouldBe(LabelStatus.Failed);
        label.Problem!.Code.ShouldBe("shipping.carrier_refused");
        (await shipping.LastFact<LabelFailed>()).ShouldBe(new(wrong.ParcelId, label.Id, label.Trouble!));
        (await shipping.OpenJobs(PurchaseLabels.JobKind)).ShouldBeEmpty();

        await shipping.Buy(wrong with { ShipTo = Sample.Buyer });
        await shipping.RunPurchases();
        (await shipping.LabelOf(wrong)).Status.ShouldBe(LabelStatus.Bought);
    }

    [Fact]
    public async Task What_can_not_be_put_on_a_label_is_refused_without_a_call()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Buy(Parcel with { ShipTo = Sample.Buyer with { City = "" } });
        await shipping.RunPurchases();

        (await shipping.LabelOf(Parcel)).Problem!.Code.ShouldBe("shipping.address_incomplete");
        (await shipping.Calls("rate")).ShouldBe(0);
    }

    private static async Task Rewind(ShippingWorld shipping)
    {
        await using var scope = shipping.World.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var work = await db.Begin(Ct);
        var label = (await db.ForChange([(await shipping.Row(Parcel)).Id], Ct)).Single();
        var entry = db.Entry(label);
        entry.Property(row => row.Status).CurrentValue = LabelStatus.Queued;
        entry.Property(row => row.TrackingNumber).CurrentValue = null;
        entry.Property(row => row.BuyingAt).CurrentValue = TestClock.Start;
        db.RemoveRange(db.Set<LabelImage>());
        var queue = scope.ServiceProvider.GetRequiredService<IJobQueue>();
        await queue.Enqueue([PurchaseLabels.Job(label, urgent: false, TestClock.Start)], Ct);
        await work.Commit(Ct);
    }
}
