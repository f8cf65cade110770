using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>
/// Asks the channel whether a person may cancel, before anything is cancelled here. Where it does not answer the person
/// goes on: it is asked again when it is told.
/// </summary>
internal sealed class MayCancel(AppDb db, IChannels channels)
{
    /// <param name="skus">None for the whole order.</param>
    public async Task<Problem?> Refuse(Guid orderId, IReadOnlyCollection<string> skus, CancellationToken ct)
    {
        var order = await db.Set<Order>().AsNoTracking().FirstOrDefaultAsync(own => own.Id == orderId, ct);

        // What can be said here is said by whoever cancels it.
        if (order is null || order.IsByHand || OrderLifecycle.HasLeft(order.Status)
            || OrderLifecycle.IsEnd(order.Status))
        {
            return null;
        }

        try
        {
            return await channels.WhyNotCancel(order.ShopId, order.Number, skus, ct) is { } why
                ? CancellationProblems.NotAllowed(order.Number, why)
                : null;
        }
        catch (ChannelFailure)
        {
            return null;
        }
    }
}
