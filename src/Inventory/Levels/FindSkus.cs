using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.List;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Levels;

/// <summary>The SKUs as those see them who type an order.</summary>
internal sealed class FindSkus(AppDb db, StockList list) : ISkus
{
    public async Task<IReadOnlyDictionary<string, KnownSku>> Listed(
        IReadOnlyCollection<string> codes, CancellationToken ct) =>
        await db.Set<Sku>().AsNoTracking().Where(sku => codes.Contains(sku.Code))
            .Select(sku => new KnownSku(sku.Code, sku.Title, new Money(sku.PriceMinor, sku.Currency)))
            .ToDictionaryAsync(sku => sku.Sku, ct);

    public async Task<IReadOnlyList<KnownSku>> Like(string text, int limit, CancellationToken ct) =>
    [
        .. (await list.After(StockFilter.Of(null, text, null), null, limit, ct))
            .Select(row => new KnownSku(row.Sku, row.Title, new Money(row.PriceMinor, row.Currency))),
    ];
}
