using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Analytics;

/// <summary>The days a call asks about, as a whole or one by one. Days after the latest one are empty.</summary>
internal sealed record Period(int FromDay, int UntilDay, bool ByDay, int LatestDay)
{
    private const string Form = "yyyy-MM-dd";
    private const int MaxDays = 366;

    public string Latest => Text(LatestDay);

    public int Length => UntilDay - FromDay;

    /// <summary>The end of what can be counted.</summary>
    public int CountedUntil => Math.Min(UntilDay, LatestDay + 1);

    /// <summary>The spans to answer: one, or one for each day.</summary>
    public IEnumerable<(int From, int Until)> Spans => ByDay
        ? Enumerable.Range(FromDay, Length).Select(day => (day, day + 1))
        : [(FromDay, UntilDay)];

    /// <summary>The same length of days right before.</summary>
    public Period Before() => this with { FromDay = FromDay - Length, UntilDay = FromDay };

    public static string Text(int day) =>
        DateOnly.FromDayNumber(day).ToString(Form, CultureInfo.InvariantCulture);

    public static Period? Read(Market market, Call call, out Reply? refusal)
    {
        refusal = null;
        var granularity = call.Query.GetValueOrDefault("granularity", "ALL");

        if (!TryDay(call, "start_date_ge", out var from)
            || !TryDay(call, "end_date_lt", out var until)
            || until <= from
            || until - from > MaxDays)
        {
            refusal = Reply.Refused(Codes.BadDateRange, "The date range is invalid.");
            return null;
        }

        if (granularity is not ("ALL" or "1D"))
        {
            refusal = Reply.BadParameter("param granularity is invalid");
            return null;
        }

        return new Period(from, until, granularity == "1D", market.Figures.DayOf(market.NowMs) - 1);
    }

    private static bool TryDay(Call call, string name, out int day)
    {
        var isDay = DateOnly.TryParseExact(
            call.Query.GetValueOrDefault(name, ""), Form, CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var found);
        day = found.DayNumber;
        return isDay;
    }
}
