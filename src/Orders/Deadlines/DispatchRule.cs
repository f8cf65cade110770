using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Orders.Deadlines;

/// <summary>
/// How many business days a regular order has: by the channel's rule of the day on which it was placed, or by the days
/// the seller set. A rule that came in on a known day is not outlived by longer days that were set before it.
/// </summary>
/// <param name="own">The days the seller set; null when nobody did.</param>
internal sealed class DispatchRule(IShopPolicy policy, int? own)
{
    public int DaysAt(DateTimeOffset placedAt)
    {
        var rule = policy.At(PolicyKey.DispatchDays, placedAt);
        var days = (int)rule.Value;
        return own is not { } set ? days : rule.From is null ? set : Math.Min(set, days);
    }
}
