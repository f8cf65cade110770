using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>The reasons by which the channel lets the buyer of an order be turned down, as it tells them now.</summary>
internal sealed class ShownReasons(AppDb db, CancellationRequestList requests, IChannels channels)
{
    /// <summary>None when the buyer of the order asks nothing.</summary>
    public async Task<Result<List<ChannelReason>>> Of(Guid orderId, string language, CancellationToken ct)
    {
        if (await db.Set<Order>().AsNoTracking().FirstOrDefaultAsync(own => own.Id == orderId, ct) is not { } order)
        {
            return OrderProblems.NotFound(orderId);
        }

        if (await requests.Open(orderId, ct) is null)
        {
            return new List<ChannelReason>();
        }

        try
        {
            return (await channels.CancellationReasons(order.ShopId, order.Number, language, ct)).ToList();
        }
        catch (ChannelFailure failure)
        {
            return CancellationProblems.ShopSilent(failure.Message);
        }
    }
}
