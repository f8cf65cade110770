using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels;

/// <summary>Numbers of parcels: each is used once, so that no two labels have the same reference.</summary>
internal static class ParcelNumbers
{
    /// <summary>The first number that no parcel of this order ever had.</summary>
    public static async Task<int> Next(AppDb db, Guid orderId, CancellationToken ct)
    {
        var used = await (
            from line in db.Set<ParcelLine>()
            join parcel in db.Set<Parcel>() on line.ParcelId equals parcel.Id
            where line.OrderId == orderId
            select (int?)parcel.Number).MaxAsync(ct);
        return (used ?? 0) + 1;
    }
}
