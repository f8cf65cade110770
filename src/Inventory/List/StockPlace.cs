using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Counting;
using CreatorFlow.Inventory.Ledger;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Inventory.Trend;
using CreatorFlow.Inventory.Update;
using CreatorFlow.Ui;

namespace CreatorFlow.Inventory.List;

/// <summary>A page around the stock, as tabs and the palette name it.</summary>
/// <param name="Permission">Who may see it.</param>
internal sealed record StockPlace(string Href, string Text, string Icon, string Permission)
{
    /// <summary>All of them, in the order of the tabs; texts in the language of the request.</summary>
    public static IReadOnlyList<StockPlace> All =>
    [
        new(StockFilter.Path, InventoryWords.PlaceProducts, Icons.Stock, Permissions.StockRead),
        new(LedgerFilter.Path, InventoryWords.MovementsTitle, Icons.History, Permissions.StockRead),
        new(PurchaseActions.Path, InventoryWords.PurchasesTitle, Icons.Truck, Permissions.StockRead),
        new(StockTakeActions.Path, InventoryWords.TakesTitle, Icons.Barcode, Permissions.StockRead),
        new(LevelListActions.Path, InventoryWords.LevelsTitle, Icons.Layers, Permissions.StockAdjust),
        new(TrendPage.Path, InventoryWords.TrendTitle, Icons.Analytics, Permissions.StockRead),
    ];
}

/// <summary>The pages around the stock in the palette; the list itself is told by the host.</summary>
internal sealed class StockPlaceCommands(ICurrentActor me) : ICommandSource
{
    public Task<IReadOnlyList<PaletteCommand>> Find(string query, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PaletteCommand>>(query.Length < SkuCommands.MinTyped ? [] :
        [
            .. StockPlace.All.Skip(1)
                .Where(place => me.May(place.Permission) && CommandMatch.Is(query, place.Text))
                .Select(place => new PaletteCommand(InventoryWords.Title, place.Text, place.Icon, place.Href)),
        ]);
}
