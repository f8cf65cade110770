using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders.Checks;

/// <summary>
/// An order has the units of its lines; one that may ship has them all kept for it, and one that is over, or waits for
/// stock, has none.
/// </summary>
internal sealed class OrdersKeepTheirStock(IServiceScopeFactory scopes) : ICheck
{
    private static readonly OrderStatus[] WithStock = [OrderStatus.Ready, OrderStatus.Labelling];

    private static readonly OrderStatus[] WithoutStock =
    [
        OrderStatus.NoStock, OrderStatus.Shipped, OrderStatus.InTransit, OrderStatus.Delivered, OrderStatus.Cancelled,
    ];

    private static readonly ParcelStatus[] Left =
        [ParcelStatus.Shipped, ParcelStatus.InTransit, ParcelStatus.Delivered];

    public string Name => "orders keep their stock";

    public async Task<IReadOnlyList<string>> Findings(AppDb db, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<AppDb>();

        if (db.Scope.Across)
        {
            own.Scope.AcrossWorkspaces();
        }
        else
        {
            own.Scope.Enter(db.Scope.Id);
        }

        var reserved = await scope.ServiceProvider.GetRequiredService<IReservedUnits>().ByOrder(ct);
        return [.. (await Lines(db, ct)).Concat(await Stock(db, reserved, ct)).Take(CheckLimits.MaxFindings)];
    }

    private static async Task<IEnumerable<string>> Lines(AppDb db, CancellationToken ct)
    {
        var wrong = await db.Set<Order>()
            .Select(order => new
            {
                order.Number,
                order.Units,
                Lines = db.Set<OrderLine>().Where(line => line.OrderId == order.Id).Sum(line => line.Quantity),
            })
            .Where(order => order.Units != order.Lines)
            .Take(CheckLimits.MaxFindings)
            .ToListAsync(ct);
        return wrong.Select(order => $"order {order.Number}: {order.Units} units, lines of {order.Lines}");
    }

    private static async Task<IEnumerable<string>> Stock(
        AppDb db, IReadOnlyDictionary<Guid, int> reserved, CancellationToken ct)
    {
        var ready = await db.Set<Order>()
            .Where(order => WithStock.Contains(order.Status) && !order.FulfilledByChannel)
            .Select(order => new
            {
                order.Id,
                order.Number,
                order.Status,
                // What left in a parcel of its own is not kept any more.
                Units = order.Units - (order.InParcels
                    ? db.Set<ParcelLine>()
                        .Where(line => line.OrderId == order.Id && db.Set<Parcel>().Any(parcel =>
                            parcel.Id == line.ParcelId && Left.Contains(parcel.Status)))
                        .Sum(line => line.Quantity)
                    : 0),
            })
            .ToListAsync(ct);
        var keeping = reserved.Keys.ToList();
        var over = await db.Set<Order>()
            .Where(order => WithoutStock.Contains(order.Status) && keeping.Contains(order.Id))
            .Select(order => new { order.Id, order.Number, order.Status }).ToListAsync(ct);

        return ready.Where(order => reserved.GetValueOrDefault(order.Id) != order.Units)
            .Select(order => $"order {order.Number}: {order.Status} with {order.Units} units, "
                + $"{reserved.GetValueOrDefault(order.Id)} kept for it")
            .Concat(over.Select(order =>
                $"order {order.Number}: {order.Status}, and {reserved[order.Id]} units are still kept for it"));
    }
}
