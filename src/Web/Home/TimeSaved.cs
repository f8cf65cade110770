namespace CreatorFlow.Web.Home;

/// <summary>
/// The time of people that the automation saved. An order that is typed in, compared, labelled and confirmed by hand
/// takes 12 minutes; here it takes 30 seconds of attention. These are the figures the product is built to reach, and
/// the page states them beside every sum.
/// </summary>
internal static class TimeSaved
{
    public static readonly TimeSpan ByHand = TimeSpan.FromMinutes(12);

    public static readonly TimeSpan Here = TimeSpan.FromSeconds(30);

    public static TimeSpan PerOrder => ByHand - Here;

    public static TimeSpan Of(int orders) => PerOrder * orders;

    /// <summary>"7 h 52 min".</summary>
    public static string Text(TimeSpan time) => time < TimeSpan.FromHours(1)
        ? WebWords.TimeMinutes((long)time.TotalMinutes)
        : WebWords.TimeHours((long)time.TotalHours, time.Minutes);
}
