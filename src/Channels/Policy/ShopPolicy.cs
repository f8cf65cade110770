using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Channels.Policy;

/// <summary>
/// Of the rules with one key that hold on a day, that of the shop's own market comes first, then one for all markets,
/// then one of another market, for want of a better; of several the newest.
/// </summary>
internal sealed class ShopPolicy(IReadOnlyList<PolicyRule> rules, string region, TimeZoneInfo zone) : IShopPolicy
{
    private static readonly PolicyKey[] Keys = Enum.GetValues<PolicyKey>();

    public PolicyRule At(PolicyKey key, DateTimeOffset at) => On(key, DayOf(at))
        ?? throw new InvalidOperationException($"No rule says {key} on {DayOf(at):o}.");

    public IReadOnlyList<PolicyRule> InForce(DateTimeOffset at) =>
        [.. Keys.Select(key => On(key, DayOf(at))).OfType<PolicyRule>()];

    public IReadOnlyList<PolicyChange> Ahead(DateTimeOffset now, int days)
    {
        var today = DayOf(now);
        return
        [
            .. rules.SelectMany(Turns).Where(day => day > today && day <= today.AddDays(days)).Distinct().Order()
                .SelectMany(ChangesOn),
        ];
    }

    public bool IsAssumed(PolicyRule rule) => rule.Region is not null && rule.Region != region;

    private static IEnumerable<DateOnly> Turns(PolicyRule rule) =>
        new[] { rule.From, rule.Until?.AddDays(1) }.OfType<DateOnly>();

    /// <summary>A rule that is told anew with the same figure is no change.</summary>
    private IEnumerable<PolicyChange> ChangesOn(DateOnly day) =>
        from key in Keys
        let before = On(key, day.AddDays(-1))
        let after = On(key, day)
        where (before is null) != (after is null)
            || (before is not null && after is not null && !before.Values.SequenceEqual(after.Values))
        select new PolicyChange(key, before, after, StartOf(day));

    private PolicyRule? On(PolicyKey key, DateOnly day) => rules
        .Where(rule => rule.Key == key && rule.HoldsOn(day))
        .OrderBy(rule => rule.Region == region ? 0 : rule.Region is null ? 1 : 2)
        .ThenByDescending(rule => rule.From ?? DateOnly.MinValue)
        .FirstOrDefault();

    private DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private DateTimeOffset StartOf(DateOnly day) => zone.InstantOf(day.ToDateTime(TimeOnly.MinValue));
}
