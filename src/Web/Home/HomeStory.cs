using CreatorFlow.Platform;

namespace CreatorFlow.Web.Home;

/// <summary>The day told in sentences: what asks for a hand first, then how it goes.</summary>
internal static class HomeStory
{
    /// <summary>The one thing that matters most now.</summary>
    public static string Lede(HomeSummary now) => now switch
    {
        { Orders.Late: > 0 } => WebWords.HomeLate(now.Orders.Late),
        { Orders.LateSoon: > 0 } => WebWords.HomeLateSoon(now.Orders.LateSoon),
        { Paused: true } => WebWords.HomePaused,
        { Orders.NoStock: > 0 } => WebWords.HomeNoStock(now.Orders.NoStock),
        _ => WebWords.HomeCalm,
    };

    /// <summary>How the day goes against yesterday at this time.</summary>
    public static string Day(HomeSummary now)
    {
        // Without counts and sums: those stand beside it, and go on while the sentence stands still.
        return (now.Orders.PlacedToday, Growth(now.Revenue.Minor, now.RevenueBefore.Minor)) switch
        {
            (0, _) => WebWords.StoryNone,
            (_, null) => WebWords.StoryFirst,
            (_, > 0m and var ahead) => WebWords.StoryAhead(ahead),
            (_, < 0m and var behind) => WebWords.StoryBehind(-behind),
            _ => WebWords.StoryLevel,
        };
    }

    /// <summary>What left without a hand; null when nothing left.</summary>
    public static string? Automation(HomeSummary now) => now.HandsOff.Shipped == 0
        ? null
        : WebWords.StoryHandsOff(
            now.HandsOff.Shipped, now.HandsOff.Untouched, TimeSaved.Text(TimeSaved.Of(now.HandsOff.Untouched)));

    /// <summary>By which share it grew, to the hundredth; null when there was nothing before.</summary>
    public static decimal? Growth(long now, long before) =>
        before == 0 ? null : Math.Round((now - before) / (decimal)before, 2);
}
