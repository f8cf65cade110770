using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Facts;

/// <summary>The facts of the scope that the slowest reaction has not passed yet.</summary>
internal static class UnreactedFacts
{
    public static async Task<IQueryable<FactRow>> Unreacted(
        this AppDb db, IServiceProvider services, CancellationToken ct)
    {
        var names = services.GetServices<IReaction>().Select(reaction => reaction.Name).ToList();
        var places = await db.Set<Checkpoint>().AsNoTracking().Where(own => names.Contains(own.Reaction))
            .ToListAsync(ct);
        var slowest = places.Count < names.Count
            ? FactCursor.Start
            : places.Select(own => new FactCursor(own.Tx, own.Position)).Order().FirstOrDefault();

        return db.Set<FactRow>().Where(
            row => row.Tx > slowest.Tx || (row.Tx == slowest.Tx && row.Position > slowest.Position));
    }
}
