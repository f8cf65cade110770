using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Simulation;

/// <summary>
/// Unit by unit: what is kept for an order is what its lines ask for, bundles in the parts they were made of then; what
/// was kept last is what leaves with it, once. So no unit of a component is sold twice, alone or in a bundle.
/// </summary>
internal sealed class SimulatedUnits
{
    private static readonly OrderStatus[] Here =
        [OrderStatus.OnHold, OrderStatus.Held, OrderStatus.Ready, OrderStatus.Labelling];

    private readonly Dictionary<(Guid Workspace, string Sku), int> gone = [];
    private Dictionary<Guid, Wanted> wanted = [];

    /// <summary>Bundles that were kept for an order and left with it.</summary>
    public int BundlesSold { get; private set; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What does not hold; asked after each thing that happens.</summary>
    public async Task<List<string>> Findings(AppDb db)
    {
        var open = await Open(db);
        var kept = (await db.Set<Reservation>().AsNoTracking().ToListAsync(Ct)).ToLookup(own => own.OrderId);
        var findings = open.Values
            .Where(own => own.Text != Said(kept[own.OrderId].Select(row => (row.Sku, row.Quantity))))
            .Select(own => $"order {own.Number} wants {own.Text}, "
                + $"{Said(kept[own.OrderId].Select(row => (row.Sku, row.Quantity)))} is kept for it")
            .Concat(kept.Where(own => !open.ContainsKey(own.Key))
                .Select(own => $"units are kept for {own.Key}, which has no place for them"))
            .ToList();
        await Follow(db, [.. wanted.Keys.Where(id => !open.ContainsKey(id))]);
        findings.AddRange(await Left(db));
        wanted = open;
        return findings;
    }

    /// <summary>What each order wants whose units are kept.</summary>
    private static async Task<Dictionary<Guid, Wanted>> Open(AppDb db)
    {
        var orders = db.Set<Order>().AsNoTracking().Where(own => own.ReservedAt != null && Here.Contains(own.Status));
        var lines = (await db.Set<OrderLine>().AsNoTracking()
                .Where(line => orders.Any(own => own.Id == line.OrderId)).ToListAsync(Ct))
            .ToLookup(line => line.OrderId);
        var bundles = (await db.Set<KeptBundle>().AsNoTracking().ToListAsync(Ct)).ToLookup(own => own.OrderId);
        return (await orders.Select(own => new { own.Id, own.WorkspaceId, own.Number }).ToListAsync(Ct))
            .ToDictionary(own => own.Id, own => Wanted.Of(
                own.Id, own.WorkspaceId, own.Number, lines[own.Id], [.. bundles[own.Id]]));
    }

    /// <summary>Of those that have left, what was kept is gone.</summary>
    private async Task Follow(AppDb db, List<Guid> ids)
    {
        var moved = ids.Count == 0 ? [] : await db.Set<Order>().AsNoTracking().Where(own => ids.Contains(own.Id))
            .Select(own => new { own.Id, own.Status }).ToListAsync(Ct);

        foreach (var left in moved.Where(own => OrderLifecycle.HasLeft(own.Status)).Select(own => wanted[own.Id]))
        {
            BundlesSold += left.Bundles;

            foreach (var (sku, units) in left.Units)
            {
                gone[(left.WorkspaceId, sku)] = gone.GetValueOrDefault((left.WorkspaceId, sku)) + units;
            }
        }
    }

    private async Task<IEnumerable<string>> Left(AppDb db)
    {
        var shipped = (await db.Set<Movement>().Where(own => own.Kind == MovementKind.Shipped)
                .GroupBy(own => new { own.WorkspaceId, own.Sku })
                .Select(same => new { same.Key, Units = -same.Sum(own => own.Quantity) }).ToListAsync(Ct))
            .ToDictionary(own => (own.Key.WorkspaceId, own.Key.Sku), own => own.Units);
        return gone.Keys.Union(shipped.Keys)
            .Where(key => gone.GetValueOrDefault(key) != shipped.GetValueOrDefault(key))
            .Select(key => $"{key.Item2}: {gone.GetValueOrDefault(key)} left with orders, "
                + $"the ledger has {shipped.GetValueOrDefault(key)}");
    }

    private static string Said(IEnumerable<(string Sku, int Units)> units) => string.Join(
        ' ', units.GroupBy(own => own.Sku).OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => $"{same.Sum(own => own.Units)} {same.Key}"));

    private sealed record Wanted(
        Guid OrderId, Guid WorkspaceId, string Number, IReadOnlyDictionary<string, int> Units, int Bundles)
    {
        public string Text => Said(Units.Select(own => (own.Key, own.Value)));

        public static Wanted Of(
            Guid orderId, Guid workspaceId, string number, IEnumerable<OrderLine> lines, List<KeptBundle> kept)
        {
            var sold = lines.Select(line => new StockLine(line.Sku, line.Quantity)).ToList();
            var recipes = kept.ToDictionary(own => own.Bundle, own => own.Recipe!);
            var units = sold.SelectMany(line => recipes.TryGetValue(line.Sku, out var parts)
                    ? parts.Select(part => (part.Sku, Units: part.Quantity * line.Quantity))
                    : [(line.Sku, line.Quantity)])
                .GroupBy(own => own.Sku).ToDictionary(same => same.Key, same => same.Sum(own => own.Units));
            return new(
                orderId, workspaceId, number, units,
                sold.Where(line => recipes.ContainsKey(line.Sku)).Sum(line => line.Quantity));
        }
    }
}
