using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Compliance;

/// <summary>A person sets the limits by which a shop is warned before the channel acts.</summary>
internal sealed class SetOwnLimits(AppDb db, IChannels channels, OwnLimits limits)
{
    public async Task<Result<RateLimits>> Run(Guid shopId, LimitsWish wish, Actor by, CancellationToken ct)
    {
        if ((await channels.Shop(shopId, ct)).Refused(out var unknown, out var shop))
        {
            return unknown;
        }

        var now = await limits.Of(shop, ct);

        if (RateLimits.Read(wish, now.Channels).Refused(out var problem, out var own))
        {
            return problem;
        }

        await using var work = await db.Begin(ct);
        var kept = await db.Set<OwnLimitRow>().FirstOrDefaultAsync(row => row.ShopId == shopId, ct);

        if ((kept?.Limits ?? now.Own) == own)
        {
            return own;
        }

        if (kept is null)
        {
            db.Add(OwnLimitRow.Of(db.Scope.Id, shopId, own));
        }
        else
        {
            kept.Set(own);
        }

        db.Tell(new OwnLimitsSet(own.LateDispatch, own.SellerFault, own.OnTimeDelivery), shopId, by);
        await work.Commit(ct);
        return own;
    }
}
