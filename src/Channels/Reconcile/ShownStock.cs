using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Stock;

namespace CreatorFlow.Channels.Reconcile;

/// <summary>The shop whose numbers this request shows.</summary>
internal sealed class ShownStock(ShopStock stock)
{
    private ShopSync? shop;

    public ShopSync Shop => shop ?? throw new InvalidOperationException("The page has not loaded the shop.");

    public bool IsConnected { get; private set; }

    public IReadOnlyList<RefusedSku> Refused { get; private set; } = [];

    public IReadOnlyList<Reconciliation> Runs { get; private set; } = [];

    public IReadOnlyList<decimal> Trend { get; private set; } = [];

    public IReadOnlyList<StockDifference> Differences { get; private set; } = [];

    public IReadOnlyList<StockPush> Pushes { get; private set; } = [];

    /// <summary>False when there is no such shop.</summary>
    public async Task<bool> Load(Guid shopId, CancellationToken ct)
    {
        if ((shop = await stock.Standing(shopId, ct)) is null)
        {
            return false;
        }

        IsConnected = await stock.IsConnected(shopId, ct);
        Refused = await stock.Refused(shopId, ShopStock.RowsShown, ct);
        Runs = await stock.Runs(shopId, ShopStock.RunsShown, ct);
        Trend = await stock.Trend(shopId, ct);
        Differences = await stock.Differences(shopId, ShopStock.RowsShown, ct);
        Pushes = await stock.Pushes(shopId, ShopStock.RowsShown, ct);
        return true;
    }
}
