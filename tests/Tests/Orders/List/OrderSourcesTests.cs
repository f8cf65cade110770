using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.List;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Create;

namespace CreatorFlow.Tests.Orders.List;

public sealed class OrderSourcesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_by_hand_are_a_source_once_there_is_one(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        (await Sources(seller)).ShouldNotContainKey(Order.NoShop);

        await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE"));

        (await Sources(seller))[Order.NoShop].ShouldBe("By hand");
    }

    private static Task<Dictionary<Guid, string>> Sources(Seller seller) =>
        seller.Do<OrderSources, Dictionary<Guid, string>>(sources => sources.Of(Ct));
}
