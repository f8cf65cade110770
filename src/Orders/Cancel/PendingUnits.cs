using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>
/// While the channel has not heard of units that are cancelled here, by a person's hand or as the buyer asked, its word
/// still counts them. They are taken out of that word, so that a sweep in between does not bring them back.
/// </summary>
internal sealed class PendingUnits(AppDb db)
{
    public async Task<IReadOnlyList<(ChannelOrder Told, Order Order)>> TakeOut(
        IReadOnlyList<(ChannelOrder Told, Order Order)> again, CancellationToken ct)
    {
        if (again.Count == 0)
        {
            return again;
        }

        var ids = again.Select(own => own.Order.Id).ToList();
        var pending = (await db.Set<Cancellation>().AsNoTracking()
                .Where(own => ids.Contains(own.OrderId) && own.State == CancellationState.Accepted)
                .ToListAsync(ct))
            .ToLookup(own => own.OrderId);

        if (pending.Count == 0)
        {
            return again;
        }

        var open = pending.Select(own => own.Key).ToList();
        var lines = (await db.Set<OrderLine>().AsNoTracking().Where(line => open.Contains(line.OrderId))
            .ToListAsync(ct)).ToLookup(line => line.OrderId);

        return [.. again.Select(own => pending.Contains(own.Order.Id)
            ? (Cap(own.Told, [.. pending[own.Order.Id]], [.. lines[own.Order.Id]]), own.Order)
            : own)];
    }

    /// <summary>Of a SKU that is cancelled in part no more than is left here.</summary>
    private static ChannelOrder Cap(ChannelOrder told, List<Cancellation> pending, List<OrderLine> own)
    {
        var room = pending.SelectMany(cancelled => cancelled.Wanted).Select(units => units.Sku).Distinct()
            .ToDictionary(sku => sku, sku => own.Where(line => line.Sku == sku).Sum(line => line.Quantity));
        var kept = new List<ChannelOrderLine>();

        foreach (var line in told.Lines)
        {
            var quantity = room.TryGetValue(line.Sku, out var left) ? Math.Min(left, line.Quantity) : line.Quantity;

            if (room.ContainsKey(line.Sku))
            {
                room[line.Sku] -= quantity;
            }

            if (quantity > 0)
            {
                kept.Add(line with { Quantity = quantity });
            }
        }

        return told with { Lines = kept };
    }
}
