using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Inventory.Locations;

/// <summary>The locations as other modules see them.</summary>
internal sealed class OpenLocations(AppDb db) : ILocations
{
    public async Task<IReadOnlyList<StockLocation>> Open(CancellationToken ct) =>
    [
        .. (await LocationRows.All(db, ct)).Where(own => own.Active)
            .Select(own => new StockLocation(own.Code, own.Name, own.Priority, own.Sells)),
    ];
}
