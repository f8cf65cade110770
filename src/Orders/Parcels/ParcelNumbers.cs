using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels;

/// <summary>Numbers of parcels: each is used once, so that no two labels have the same reference.</summary>
internal static class ParcelNumbers
{
    /// <summary>So many numbers are asked for at once: more than nearly every order ever has.</summary>
    private const int NumbersAtOnce = 64;

    /// <summary>
    /// The first number that no parcel named after this order ever had. Parcels stay when nothing is in them any more,
    /// and a combined one stays named after its first order when that is taken out. They are asked for by their whole
    /// references, which the index knows; what they begin with it does not.
    /// </summary>
    public static async Task<int> Next(AppDb db, Order first, CancellationToken ct)
    {
        var prefix = Parcel.PrefixOf(first);
        var last = 0;

        for (var from = 1; ; from += NumbersAtOnce)
        {
            var names = Enumerable.Range(from, NumbersAtOnce).Select(number => $"{prefix}{number}").ToList();
            var used = await db.Set<Parcel>().Where(parcel => names.Contains(parcel.Reference))
                .MaxAsync(parcel => (int?)parcel.Number, ct);

            if (used is not { } known)
            {
                return last + 1;
            }

            last = known;
        }
    }

    /// <summary>Of the parcels in which an order goes now, ascending; none when it goes whole.</summary>
    public static Task<List<int>> Of(AppDb db, Guid orderId, CancellationToken ct) => db.Set<Parcel>()
        .Where(parcel => parcel.Status != ParcelStatus.Dissolved
            && db.Set<ParcelLine>().Any(line => line.ParcelId == parcel.Id && line.OrderId == orderId))
        .Select(parcel => parcel.Number).OrderBy(number => number).ToListAsync(ct);
}
