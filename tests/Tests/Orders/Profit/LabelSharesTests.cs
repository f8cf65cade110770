using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Profit;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Profit;

public sealed class LabelSharesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_that_share_a_parcel_share_its_cost_to_the_cent(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var (first, second, third) = (await seller.Ready(), await seller.Ready(), await seller.Ready());
        var parcel = (await seller.Combine(first, second, third)).Value;
        (await seller.ShipOne(first, parcel)).Ok.ShouldBeTrue();
        await seller.World.RunJobs(PurchaseLabels.JobKind);

        var costs = await Of(seller);

        // 5.12 in three parts.
        Guid[] ids = [await first.Id(), await second.Id(), await third.Id()];
        ids.Order().Select(id => costs[id]).ShouldBe([new(171, 0), new(171, 0), new(170, 0)]);
    }

    [Fact]
    public async Task An_order_without_a_label_is_left_out()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 9));
        await seller.Order(("CANDLE", 1)).Imported().Released();

        (await Of(seller)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyDictionary<Guid, LabelShare>> Of(Seller seller)
    {
        var orders = await seller.World.Db(db => db.Set<Order>().AsNoTracking().ToListAsync(Ct));
        return await seller.Do<LabelShares, IReadOnlyDictionary<Guid, LabelShare>>(costs => costs.Of(orders, Ct));
    }
}
