using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Shortages;

/// <summary>The statements that change promises, for both databases; made while the levels are locked.</summary>
internal static class PromiseRows
{
    public static IQueryable<PromisedUnits> PromisesOf(
        this AppDb db, Guid orderId, string sku, PromiseState state) =>
        db.Set<PromisedUnits>().Where(own => own.OrderId == orderId && own.Sku == sku && own.State == state);

    /// <summary>So many units less are promised; a promise that reaches nothing goes.</summary>
    public static async Task Lower(this IQueryable<PromisedUnits> promise, int units, CancellationToken ct)
    {
        if (units > 0 && await promise.Where(own => own.Quantity <= units).ExecuteDeleteAsync(ct) == 0)
        {
            await promise.ExecuteUpdateAsync(
                set => set.SetProperty(own => own.Quantity, own => own.Quantity - units), ct);
        }
    }

    /// <summary>Units that were owed to an order left with it, before any book knew them.</summary>
    public static async Task OwedUnitsLeft(
        this AppDb db, Guid orderId, string sku, int units, DateTimeOffset at, CancellationToken ct)
    {
        await db.PromisesOf(orderId, sku, PromiseState.Owed).Lower(units, ct);
        var grown = await db.PromisesOf(orderId, sku, PromiseState.Gone).ExecuteUpdateAsync(
            set => set.SetProperty(own => own.Quantity, own => own.Quantity + units)
                .SetProperty(own => own.At, at), ct);

        if (grown == 0)
        {
            await db.Insert(
                [new PromisedUnits
                {
                    WorkspaceId = db.Scope.Id,
                    OrderId = orderId,
                    Sku = sku,
                    State = PromiseState.Gone,
                    Quantity = units,
                    At = at,
                }],
                ct);
        }
    }
}
