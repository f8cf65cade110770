using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels;

/// <summary>Numbers of parcels: each is used once, so that no two labels have the same reference.</summary>
internal static class ParcelNumbers
{
    /// <summary>
    /// The first number that no parcel named after this order ever had. Parcels stay when nothing is in them any more,
    /// and a combined one stays named after its first order when that is taken out.
    /// </summary>
    public static async Task<int> Next(AppDb db, Order first, CancellationToken ct)
    {
        var prefix = Parcel.PrefixOf(first);
        var used = await db.Set<Parcel>().Where(parcel => parcel.Reference.StartsWith(prefix))
            .MaxAsync(parcel => (int?)parcel.Number, ct);
        return (used ?? 0) + 1;
    }

    /// <summary>Of the parcels in which an order goes now, ascending; none when it goes whole.</summary>
    public static Task<List<int>> Of(AppDb db, Guid orderId, CancellationToken ct) => db.Set<Parcel>()
        .Where(parcel => parcel.Status != ParcelStatus.Dissolved
            && db.Set<ParcelLine>().Any(line => line.ParcelId == parcel.Id && line.OrderId == orderId))
        .Select(parcel => parcel.Number).OrderBy(number => number).ToListAsync(ct);
}
