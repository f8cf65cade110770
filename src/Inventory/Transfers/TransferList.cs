using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Transfers;

/// <summary>A transfer as it is listed.</summary>
/// <param name="Missing">Units sent and not counted in, once it is received; below 0 when more came.</param>
internal sealed record TransferRow(
    Transfer Transfer, string SourceName, string TargetName, int Skus, int Units, int Missing);

/// <summary>A transfer with what is on it.</summary>
internal sealed record TransferSheet(TransferRow Row, IReadOnlyList<TransferSheetLine> Lines);

/// <summary>So many units of one SKU on a transfer.</summary>
internal sealed record TransferSheetLine(string Sku, string Title, int Quantity, int? Received);

/// <summary>Transfers between locations, and what is under way.</summary>
internal sealed class TransferList(AppDb db)
{
    public const int MaxShown = 200;

    /// <summary>The latest first, those that ask for something before those that are done.</summary>
    public async Task<IReadOnlyList<TransferRow>> All(CancellationToken ct)
    {
        var transfers = await db.Set<Transfer>().AsNoTracking()
            .OrderBy(own => own.Status == TransferStatus.Sent ? 0 : own.Status == TransferStatus.Draft ? 1 : 2)
            .ThenByDescending(own => own.Number).Take(MaxShown).ToListAsync(ct);
        var ids = transfers.Select(own => own.Id).ToList();
        var lines = (await db.Set<TransferLine>().AsNoTracking().Where(line => ids.Contains(line.TransferId))
            .ToListAsync(ct)).ToLookup(line => line.TransferId);
        var names = await Names(ct);
        return [.. transfers.Select(own => RowOf(own, [.. lines[own.Id]], names))];
    }

    public async Task<TransferSheet?> One(Guid id, CancellationToken ct)
    {
        if (await db.Set<Transfer>().AsNoTracking().FirstOrDefaultAsync(own => own.Id == id, ct) is not { } transfer)
        {
            return null;
        }

        var lines = await db.Set<TransferLine>().AsNoTracking().Where(line => line.TransferId == id).ToListAsync(ct);
        var skus = lines.ConvertAll(line => line.Sku);
        var titles = await db.Set<Sku>().Where(sku => skus.Contains(sku.Code))
            .ToDictionaryAsync(sku => sku.Code, sku => sku.Title, ct);
        return new(
            RowOf(transfer, lines, await Names(ct)),
            [
                .. lines.OrderBy(line => line.Sku, StringComparer.Ordinal).Select(line => new TransferSheetLine(
                    line.Sku, titles.GetValueOrDefault(line.Sku, line.Sku), line.Quantity, line.Received)),
            ]);
    }

    /// <summary>Units of the SKU that were sent and not counted in yet.</summary>
    public Task<int> UnderWay(string sku, CancellationToken ct) => (
        from line in db.Set<TransferLine>()
        join transfer in db.Set<Transfer>() on line.TransferId equals transfer.Id
        where line.Sku == sku && transfer.Status == TransferStatus.Sent
        select line.Quantity).SumAsync(ct);

    private async Task<Dictionary<string, string>> Names(CancellationToken ct) =>
        (await LocationRows.All(db, ct)).ToDictionary(own => own.Code, own => own.Name);

    private static TransferRow RowOf(Transfer own, List<TransferLine> lines, Dictionary<string, string> names) => new(
        own, names.GetValueOrDefault(own.Source, own.Source), names.GetValueOrDefault(own.Target, own.Target),
        lines.Count, lines.Sum(line => line.Quantity),
        lines.Sum(line => line.Received is { } came ? line.Quantity - came : 0));
}
