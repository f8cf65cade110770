using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Ui;

namespace CreatorFlow.Channels.Performance;

/// <summary>How figures are said to people.</summary>
internal static class FiguresText
{
    public const string Nothing = "–";

    private const decimal HundredthsOfPercent = 10_000m;

    public static string Of(FiguresPart part) => ChannelsWords.PerformancePart(part.ToString());

    public static string Of(ContentKind content) => ChannelsWords.PerformanceContent(content.ToString());

    public static string Of(AffiliateState state) => ChannelsWords.PerformanceState(state.ToString());

    public static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);

    public static string Count(long? count) =>
        count is { } known ? Figures.Count(known, CultureInfo.CurrentCulture) : Nothing;

    /// <summary>That the table may go on; null when all of it is shown.</summary>
    public static string? Best(int shown) =>
        shown == ShownFigures.RowsShown ? ChannelsWords.PerformanceBest(shown) : null;

    /// <summary>The same of a table by time.</summary>
    public static string? Latest(int shown) =>
        shown == ShownFigures.RowsShown ? ChannelsWords.PerformanceLatest(shown) : null;

    /// <param name="hundredths">Of a percent.</param>
    public static string Rate(int? hundredths) =>
        hundredths is { } known ? Figures.Percent(known / HundredthsOfPercent, 2, CultureInfo.CurrentCulture) : Nothing;

    public static string Amount(Money? amount) =>
        amount is { } known ? Figures.Money(known, CultureInfo.CurrentCulture) : Nothing;
}
