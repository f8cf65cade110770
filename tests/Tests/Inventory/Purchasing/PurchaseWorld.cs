using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Purchasing;

/// <summary>Buying, step by step, as tests take it.</summary>
internal static class PurchaseWorld
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<Result<Supplier>> Supplied(
        this Seller seller, string name = "Wax & Co", string currency = "usd", int leadDays = 10, Guid? id = null) =>
        seller.Do<SaveSupplier, Result<Supplier>>(save => save.Run(
            id, new(name, currency, leadDays, "sales@example.com", "by the pallet"), Seller.Ana, Ct));

    public static Task<Result<Purchase>> Drafted(
        this Seller seller, Guid supplier, Guid? id, params (string Sku, int Quantity, long Cost)[] lines) =>
        seller.DraftedTo(null, supplier, id, lines);

    public static Task<Result<Purchase>> DraftedTo(
        this Seller seller, string? location, Guid supplier, Guid? id,
        params (string Sku, int Quantity, long Cost)[] lines) =>
        seller.Do<DraftPurchase, Result<Purchase>>(draft => draft.Run(
            id,
            new(
                supplier, null, "soon", [.. lines.Select(line => new DraftLine(line.Sku, line.Quantity, line.Cost))],
                location),
            Seller.Ana, Ct));

    public static Task<Result<Purchase>> Sent(this Seller seller, Guid id) =>
        seller.Do<SendPurchase, Result<Purchase>>(send => send.Run(id, Seller.Ana, Ct));

    public static Task<Result<GoodsArrived>> Received(
        this Seller seller, Guid id, bool last = false, bool more = false, params (string Sku, int Units)[] lines) =>
        seller.Do<ReceiveGoods, Result<GoodsArrived>>(receive => receive.Run(
            id, new([.. lines.Select(line => new GoodsLine(line.Sku, line.Units))], last, more), Seller.Ana, Ct));

    /// <summary>An order to a supplier that is on its way.</summary>
    public static async Task<Purchase> OnTheWay(
        this Seller seller, params (string Sku, int Quantity, long Cost)[] lines)
    {
        var supplier = (await seller.Supplied()).Value;
        var draft = (await seller.Drafted(supplier.Id, null, lines)).Value;
        return (await seller.Sent(draft.Id)).Value;
    }
}
