using CreatorFlow.Shipping.Accounts;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Track;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Shipping.Accounts;

public class SetCarrierAccountTests
{
    private static readonly ParcelToShip Parcel = Sample.ParcelToShip();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Labels_that_waited_for_an_account_are_bought_when_there_is_one(string database)
    {
        await using var shipping = await ShippingWorld.On(database);
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();

        var waiting = await shipping.LabelOf(Parcel);
        waiting.Status.ShouldBe(LabelStatus.Failed);
        waiting.Problem!.Code.ShouldBe("shipping.no_carrier_account");
        waiting.Trouble!.ShouldContain("Add one in the shipping settings");

        await shipping.UseUps(Sample.Given(shipping.CarrierUrl));
        await shipping.RunPurchases();
        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Bought);
    }

    [Fact]
    public async Task Credentials_that_ups_rejects_are_refused_and_change_nothing()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");

        var refused = await shipping.UseUps(Sample.Given(shipping.CarrierUrl) with { ClientSecret = "wrong" });

        refused.Problem!.Code.ShouldBe("shipping.carrier_credentials");
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Bought);
    }

    [Fact]
    public async Task A_carrier_that_does_not_answer_is_no_account()
    {
        await using var shipping = await ShippingWorld.On("sqlite");

        (await shipping.UseUps(Sample.Given(new("http://127.0.0.1:1")))).Problem!.Code
            .ShouldBe("shipping.carrier_unreachable");
        (await shipping.Facts()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Setting_it_again_replaces_it_and_secrets_are_not_readable()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.UseUps(Sample.Given(shipping.CarrierUrl, LabelFormat.Zpl));

        var account = await shipping.World.Db(
            db => db.Set<CarrierAccount>().SingleAsync(Ct));
        account.Format.ShouldBe(LabelFormat.Zpl);
        account.AccountNumber.ShouldBe("CF0001");
        account.SealedCredentials.ShouldNotContain("ups-sandbox-secret");
        (await shipping.OpenJobs(TrackParcels.JobKind)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Credentials_that_can_not_be_decrypted_make_labels_wait_for_new_ones()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.World.Db(db => db.Set<CarrierAccount>().ExecuteUpdateAsync(
            set => set.SetProperty(account => account.SealedCredentials, "of another installation"), Ct));
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        (await shipping.LabelOf(Parcel)).Problem!.Code.ShouldBe("shipping.carrier_credentials");

        await shipping.UseUps(Sample.Given(shipping.CarrierUrl));
        await shipping.RunPurchases();
        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Bought);
    }

    [Fact]
    public async Task An_account_that_gets_blocked_makes_labels_wait_for_a_new_one()
    {
        await using var shipping = await ShippingWorld.WithAccount("sqlite");
        await shipping.Faults(new { blocked = true });
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        (await shipping.LabelOf(Parcel)).Problem!.Code.ShouldBe("shipping.carrier_credentials");

        await shipping.NoFaults();
        await shipping.UseUps(Sample.Given(shipping.CarrierUrl));
        await shipping.RunPurchases();
        (await shipping.LabelOf(Parcel)).Status.ShouldBe(LabelStatus.Bought);
    }
}
