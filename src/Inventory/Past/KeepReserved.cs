using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Inventory.Past;

/// <summary>
/// Writes down what a commit reserves, gives back or sends away: one row for each SKU and location, whatever the number
/// of its orders.
/// </summary>
internal static class KeepReserved
{
    public static Task Run(
        AppDb db, IEnumerable<(string Sku, string Location, int Units)> moves, CancellationToken ct)
    {
        var at = db.Now;
        return db.Insert(
            [.. moves.Select(move => new ReservedMove
            {
                WorkspaceId = db.Scope.Id,
                Id = Ids.New(at),
                Sku = move.Sku,
                Location = move.Location,
                Units = move.Units,
                At = at,
            })], ct);
    }
}
