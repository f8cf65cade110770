using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Shipping.Labels;

public sealed class CountLabelTroubleTests
{
    private static readonly ParcelToShip Parcel = Sample.ParcelToShip(deliverBy: TestClock.Start.AddDays(10));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_label_without_an_account_is_locked_until_it_can_be_bought(string database)
    {
        await using var shipping = await ShippingWorld.On(database);
        await shipping.Buy(Parcel);
        (await Counted(shipping)).ShouldBeEmpty();

        await shipping.RunPurchases();
        (await Counted(shipping)).ShouldBe([new CarrierTrouble("", 0, 1, 0)]);
        (await Counted(shipping, CreatorFlow.Platform.Ids.New(TestClock.Start))).ShouldBeEmpty();

        await shipping.InTransaction(labels => labels.Void([Parcel.ParcelId], Why, Sample.Rule, Ct));
        (await Counted(shipping)).ShouldBeEmpty();
    }

    private static CreatorFlow.Platform.Reason Why => CreatorFlow.Platform.Reason.Note("not needed");

    private static async Task<IReadOnlyList<CarrierTrouble>> Counted(ShippingWorld shipping, Guid? workspaceId = null)
    {
        await using var scope = shipping.World.Scope(workspaceId);
        return await scope.ServiceProvider.GetRequiredService<ILabelTrouble>().ByCarrier(Ct);
    }
}
