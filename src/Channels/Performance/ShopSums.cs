using CreatorFlow.Platform;

namespace CreatorFlow.Channels.Performance;

/// <summary>What a shop sold in all of a window; null is what no day of it says.</summary>
internal sealed record ShopSums(Money? Gmv, long? Orders, long? Units, Money? Refunds)
{
    /// <summary>Of the days in the currency of the newest: amounts of two currencies are not summed.</summary>
    public static ShopSums? Of(IReadOnlyList<ShopDay> days)
    {
        if (days.Count == 0)
        {
            return null;
        }

        var newest = days[^1];
        var same = days.Where(day => day.Currency == newest.Currency).ToList();
        return new(
            newest.In(Sum(day => day.GmvMinor)), Sum(day => day.Orders), Sum(day => day.Units),
            newest.In(Sum(day => day.RefundsMinor)));

        long? Sum(Func<ShopDay, long?> of) => same.TrueForAll(day => of(day) is null) ? null : same.Sum(of);
    }
}
