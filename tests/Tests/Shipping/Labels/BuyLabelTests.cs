using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Shipping.Labels;

public class BuyLabelTests
{
    private static readonly ParcelToShip Parcel = Sample.ParcelToShip();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Asked_twice_it_is_bought_once(string database)
    {
        await using var shipping = await ShippingWorld.WithAccount(database);
        await shipping.Buy(Parcel, Parcel);
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        await shipping.Buy(Parcel);

        (await shipping.RunPurchases()).ShouldBe(0);
        (await shipping.Sold()).ShouldBe((1, 0, 0));
    }

    [Fact]
    public async Task What_the_caller_does_not_commit_was_never_asked()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");

        await Should.ThrowAsync<InvalidOperationException>(() => shipping.InTransaction(async labels =>
        {
            await labels.Buy([Parcel], Sample.Rule, Ct);
            throw new InvalidOperationException("The caller thinks better of it.");
        }));

        (await shipping.RunPurchases()).ShouldBe(0);
        (await shipping.Ask(labels => labels.Of(Parcel.ParcelId, Ct))).ShouldBeNull();
    }

    [Fact]
    public async Task After_a_void_the_parcel_gets_another_label_under_another_reference()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        await shipping.Void(Parcel);
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();

        var second = await shipping.Row(Parcel);
        second.Sequence.ShouldBe(2);
        second.Reference.ShouldBe("TT-0001-2");
        second.Status.ShouldBe(LabelStatus.Bought);
    }

    [Fact]
    public async Task What_must_leave_soon_is_bought_first()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Buy(Parcel, Sample.ParcelToShip(2) with { DispatchBy = TestClock.Start.AddHours(3) });

        (await shipping.OpenJobs(PurchaseLabels.JobKind)).Select(job => job.Priority).Order().ShouldBe([50, 100]);
    }

    [Fact]
    public async Task Another_workspace_sees_nothing_of_it()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        var label = await shipping.LabelOf(Parcel);
        var other = new Guid(7, 7, 7, [7, 7, 7, 7, 7, 7, 7, 7]);

        (await shipping.Ask(labels => labels.Of(Parcel.ParcelId, Ct), other)).ShouldBeNull();
        (await shipping.Ask(labels => labels.File(label.Id, Ct), other))
            .Problem!.Code.ShouldBe("shipping.label_not_found");
    }

    [Fact]
    public async Task A_label_that_is_not_bought_can_not_be_printed()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Buy(Parcel);
        var label = await shipping.LabelOf(Parcel);

        var refused = await shipping.Ask(labels => labels.File(label.Id, Ct));

        refused.Problem!.Code.ShouldBe("shipping.label_not_printable");
        refused.Problem.Facts["status"].ShouldBe("Queued");
    }
}
