using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Create;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Review;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Correct;

/// <summary>
/// A person sets right where an order by hand goes, as long as no label for the old address is bought or being bought.
/// It is looked at anew as when it came in. What a channel knows the address of is corrected there.
/// </summary>
internal sealed class CorrectAddress(AppDb db, ILabels labels, FlagOrders flags)
{
    public async Task<Result<Guid>> Run(Guid orderId, ChannelAddress to, Actor by, CancellationToken ct)
    {
        if (NewAddress.Faults(to, taken: false).FirstOrDefault() is { } fault)
        {
            return fault;
        }

        await using var work = await db.Begin(ct);
        var (orders, packed) = await PackedOrders.ForChange(db, [orderId], ct);

        if (orders.GetValueOrDefault(orderId) is not { } order)
        {
            return OrderProblems.NotFound(orderId);
        }

        if (order.CorrectAddress(NewAddress.Plain(to), await HasLabel(order, packed, ct))
            .Refused(out var problem, out var told))
        {
            return problem;
        }

        db.Tell(told, orderId, by);
        await LookAnew(order, ct);
        await work.Commit(ct);
        return orderId;
    }

    /// <summary>A label for the address as it was is bought, or may be at any moment.</summary>
    private async Task<bool> HasLabel(Order order, PackedOrders packed, CancellationToken ct)
    {
        if (order.InParcels)
        {
            foreach (var parcel in packed.Of(order.Id))
            {
                if (parcel.HasLeft || (parcel.Status == ParcelStatus.Labelling && await IsWanted(parcel.Id, ct)))
                {
                    return true;
                }
            }

            return false;
        }

        return order.Status == OrderStatus.Labelling && await IsWanted(order.Id, ct);
    }

    private async Task<bool> IsWanted(Guid parcelId, CancellationToken ct) =>
        await labels.Of(parcelId, ct) is not { Status: LabelStatus.Failed };

    private async Task LookAnew(Order order, CancellationToken ct)
    {
        var lines = await db.Set<OrderLine>().AsNoTracking().Where(line => line.OrderId == order.Id)
            .OrderBy(line => line.Line).ToListAsync(ct);
        var told = lines.ConvertAll(line => new ChannelOrderLine(
            "", line.Sku, line.Title, line.Quantity, line.UnitPrice(order.Currency)));
        await flags.Look(null, [(order, told)], ct);
    }
}
