using CreatorFlow.Sandbox.TikTokShop.Cancellations;
using CreatorFlow.Sandbox.TikTokShop.Content;
using CreatorFlow.Sandbox.TikTokShop.Finance;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Returns;

namespace CreatorFlow.Sandbox.TikTokShop;

/// <summary>What the file holds of all shops, read once and told apart by the numbers of their orders.</summary>
internal sealed class KeptShops(SandboxStore store)
{
    private readonly ILookup<int, OrderRecord> orders = store.Load<OrderRecord>(Order.Kind).Values
        .OrderBy(record => record.Number)
        .ToLookup(record => Order.ShopOf(record.Number));

    private readonly ILookup<int, Cancellation> cancellations = store.Load<Cancellation>(Cancellation.Kind).Values
        .ToLookup(kept => Order.ShopOf(Order.NumberOf(kept.OrderId)));

    private readonly ILookup<int, ReturnRecord> returns = store.Load<ReturnRecord>(ReturnCase.Kind).Values
        .ToLookup(kept => Order.ShopOf(Order.NumberOf(kept.OrderId)));

    private readonly ILookup<int, ContentRecord> contents = store.Load<ContentRecord>(Publication.Kind).Values
        .OrderBy(record => record.Number)
        .ToLookup(record => record.Shop);

    private readonly ILookup<int, Adjustment> adjustments = store.Load<Adjustment>(Adjustment.Kind).Values
        .ToLookup(record => record.Shop);

    public IEnumerable<OrderRecord> Orders(Shop shop) => orders[shop.Ordinal];

    public IEnumerable<Cancellation> Cancellations(Shop shop) => cancellations[shop.Ordinal];

    public IEnumerable<ReturnRecord> Returns(Shop shop) => returns[shop.Ordinal];

    public IEnumerable<Adjustment> Adjustments(Shop shop) => adjustments[shop.Ordinal];

    public IEnumerable<ContentRecord> Contents(Shop shop) => contents[shop.Ordinal];
}
