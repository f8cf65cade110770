using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Purchasing;

public sealed class LatestSkuCostsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_unit_costs_what_the_latest_order_that_came_did(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9), ("SOAP", 9), ("WICK", 9));
        var first = await seller.OnTheWay(("CANDLE", 10, 250), ("SOAP", 10, 99));
        await seller.Received(first.Id, lines: [("CANDLE", 10), ("SOAP", 10)]);
        var second = await Another(seller, "Second", ("CANDLE", 10, 300));
        await seller.Received(second, lines: ("CANDLE", 1));
        await Another(seller, "Third", ("CANDLE", 10, 900), ("WICK", 5, 10));

        (await Of(seller, "CANDLE", "SOAP", "WICK", "NOTHING")).OrderBy(own => own.Key).ShouldBe(
            [new("CANDLE", new Money(300, "USD")), new("SOAP", new Money(99, "USD"))]);
    }

    [Fact]
    public async Task A_bundle_costs_what_its_parts_do()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 9), ("SOAP", 9), ("SET", 0), ("HALF", 0));
        var first = await seller.OnTheWay(("CANDLE", 10, 250));
        await seller.Received(first.Id, lines: ("CANDLE", 10));
        await Bundle(seller, "SET", ("CANDLE", 2));
        await Bundle(seller, "HALF", ("CANDLE", 1), ("SOAP", 1));

        (await Of(seller, "SET", "HALF")).ShouldBe([new("SET", new Money(500, "USD"))]);
    }

    private static async Task<Guid> Another(
        Seller seller, string supplierName, params (string Sku, int Quantity, long Cost)[] lines)
    {
        var supplier = (await seller.Supplied(supplierName)).Value;
        var draft = (await seller.Drafted(supplier.Id, null, lines)).Value;
        await seller.Sent(draft.Id);
        return draft.Id;
    }

    private static async Task Bundle(Seller seller, string sku, params (string Sku, int Quantity)[] parts) =>
        (await seller.Do<ISetBundle, CreatorFlow.Platform.Problems.Problem?>(async set => (await set.Run(
            sku, [.. parts.Select(part => new StockLine(part.Sku, part.Quantity))], Seller.Ana, Ct)).Problem))
        .ShouldBeNull();

    private static Task<IReadOnlyDictionary<string, Money>> Of(Seller seller, params string[] skus) =>
        seller.Do<ISkuCosts, IReadOnlyDictionary<string, Money>>(costs => costs.Of(skus, Ct));
}
