using CreatorFlow.Platform.Data;
using CreatorFlow.Shipping.Checks;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Shipping;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Shipping.Checks;

public class LabelsAreBoughtOnceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_tracking_number_on_two_labels_is_found(string database)
    {
        await using var shipping = await ShippingWorld.WithAccount(database);
        await shipping.Buy(Sample.ParcelToShip());
        await shipping.Buy(Sample.ParcelToShip() with { ParcelId = Guid.CreateVersion7(TestClock.Start), Reference = "other" });
        await shipping.RunPurchases();
        var check = new LabelsAreBoughtOnce();
        (await shipping.World.Db(db => check.Findings(db, Ct))).ShouldBeEmpty();

        await shipping.World.Db(db => db.Set<Label>().ExecuteUpdateAsync(
            set => set.SetProperty(label => label.TrackingNumber, label => "1ZSAME"), Ct));

        (await shipping.World.Db(db => check.Findings(db, Ct)))
            .ShouldHaveSingleItem().ShouldBe("tracking number 1ZSAME: on 2 labels");
    }
}
