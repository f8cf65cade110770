using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Figures;
using CreatorFlow.Inventory.Marks;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Inventory;

/// <summary>What browsers hear of the stock.</summary>
internal static class InventoryLive
{
    public const string Updates = "inventory:stock_updates";
    public const string Changes = "inventory:stock_changes";
    public const string Purchases = "inventory:purchases";

    public static IServiceCollection AddLiveChannels(this IServiceCollection services) => services
        .AddSingleton(new LiveChannel(
            Changes,
            Permissions.StockRead,
            LiveEvent.On("stock_changed", Changed, nameof(StockChanged))))
        .AddSingleton(new LiveChannel(
            Updates,
            Permissions.StockRead,
            LiveEvent.On("stock_level_change", Level, nameof(StockChanged)),
            LiveEvent.On("stock_adjusted", fact => fact.Body<StockAdjusted>(), nameof(StockAdjusted)),
            LiveEvent.On("thresholds_set", fact => fact.Body<StockThresholdsSet>(), nameof(StockThresholdsSet)),
            LiveEvent.On("threshold_breach", Breach, nameof(StockMarkCrossed))))
        .AddSingleton(new LiveChannel(
            Purchases,
            Permissions.StockRead,
            LiveEvent.On("purchase_moved", fact => fact.Body<PurchaseMoved>(), nameof(PurchaseMoved)),
            LiveEvent.On("goods_received", fact => fact.Body<GoodsReceived>(), nameof(GoodsReceived))))
        .AddLiveValues<LiveStock>()
        .AddFact<StockMarkCrossed>()
        .AddReaction<WatchMarks>();

    private static SkusChanged Changed(Fact fact) => new(fact.Body<StockChanged>().Skus);

    private static ThresholdBreach Breach(Fact fact)
    {
        var crossed = fact.Body<StockMarkCrossed>();
        return new(crossed.Sku, crossed.Available, crossed.LowAt, crossed.Level);
    }

    private static StockLevelsChanged Level(Fact fact)
    {
        var changed = fact.Body<StockChanged>();
        return new(changed.Skus, changed.MoreFree);
    }
}
