using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Ui;

namespace CreatorFlow.Inventory.List;

/// <summary>Products in the palette: by part of their code or title.</summary>
internal sealed class SkuCommands(StockList list, ICurrentActor me) : ICommandSource
{
    public const int MaxProducts = 6;
    public const int MinTyped = 2;

    public async Task<IReadOnlyList<PaletteCommand>> Find(string query, CancellationToken ct)
    {
        if (query.Length < MinTyped || !me.May(Permissions.StockRead))
        {
            return [];
        }

        var rows = await list.After(StockFilter.Of(null, query, null), null, MaxProducts, ct);
        return
        [
            .. rows.Select(row => new PaletteCommand(
                InventoryWords.Title, $"{row.Title} · {row.Sku}", Icons.Stock, SkuAddress.Of(row.Sku))
            {
                Note = InventoryWords.PaletteAvailable(row.Available),
            }),
        ];
    }
}
