using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Live;

namespace CreatorFlow.Inventory.Figures;

/// <summary>How many SKUs ask for attention, as that changes.</summary>
internal sealed class LiveStock(IStockFigures figures) : ILiveValues
{
    public string Channel => InventoryLive.Changes;

    public string Permission => Permissions.StockRead;

    public Type Payload => typeof(StockNow);

    public IReadOnlyCollection<string> Kinds =>
        [nameof(StockChanged), nameof(StockAdjusted), nameof(StockThresholdsSet)];

    public async Task<object> Compute(CancellationToken ct)
    {
        var now = await figures.Now(ct);
        return new StockNow(now.Skus, now.Low, now.Out);
    }
}
