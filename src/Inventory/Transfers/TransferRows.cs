using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Transfers;

/// <summary>Loads a transfer to change it: of two people at once the second sees what the first did.</summary>
internal static class TransferRows
{
    public static async Task<(Transfer Transfer, List<TransferLine> Lines)?> Lock(
        AppDb db, Guid id, CancellationToken ct)
    {
        var rows = db.IsPostgres
            ? db.Set<Transfer>().FromSql(
                $"SELECT * FROM transfers WHERE workspace_id = {db.Scope.Id} AND id = {id} FOR UPDATE")
            : db.Set<Transfer>().Where(own => own.Id == id);

        if (await rows.FirstOrDefaultAsync(ct) is not { } transfer)
        {
            return null;
        }

        var lines = await db.Set<TransferLine>().Where(line => line.TransferId == id).ToListAsync(ct);
        return (transfer, [.. lines.OrderBy(line => line.Sku, StringComparer.Ordinal)]);
    }
}
