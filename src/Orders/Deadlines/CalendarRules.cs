using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Deadlines;

/// <summary>When a shop works, and how many business days each kind of order has.</summary>
/// <param name="CutOff">When a day ends for the parcels of that day.</param>
/// <param name="FederalHolidays">The federal holidays of the United States are closed.</param>
/// <param name="ClosedDays">Further days on which nothing leaves.</param>
/// <param name="RegularDays">Also of samples, replacements and exchanges, and of pre-orders after their day.</param>
/// <param name="MadeToOrderDays">Where the channel does not say how long the making takes.</param>
/// <param name="BackOrderDays">Where the channel does not say how long the waiting takes.</param>
internal sealed record CalendarRules(
    TimeOnly CutOff, IReadOnlySet<DayOfWeek> WorkingDays, bool FederalHolidays, IReadOnlySet<DateOnly> ClosedDays,
    int RegularDays, int MadeToOrderDays, int BackOrderDays)
{
    public const int MaxDays = 60;
    public const int MaxClosedDays = 100;

    private const int MakingDays = 5;
    private const string TimeForm = "HH:mm";
    private const string DayForm = "yyyy-MM-dd";
    private static readonly char[] Between = [' ', ',', ';', '\r', '\n', '\t'];

    /// <summary>The channel's own days and cut-off at an instant, Monday to Friday.</summary>
    public static CalendarRules Usual(string currency, IShopPolicy policy, DateTimeOffset at) => new(
        TimeOnly.MinValue.AddMinutes((int)policy.At(PolicyKey.CutOff, at).Value),
        new HashSet<DayOfWeek>(Enumerable.Range(1, 5).Select(day => (DayOfWeek)day)),
        currency == "USD", new HashSet<DateOnly>(), (int)policy.At(PolicyKey.DispatchDays, at).Value, MakingDays,
        MakingDays);

    public string CutOffText => CutOff.ToString(TimeForm, CultureInfo.InvariantCulture);

    /// <summary>Monday first.</summary>
    public IReadOnlyList<string> WorkingDayNames =>
        [.. Week.Where(WorkingDays.Contains).Select(NameOf)];

    /// <summary>As yyyy-MM-dd, the nearest first.</summary>
    public IReadOnlyList<string> ClosedDayTexts =>
        [.. ClosedDays.Order().Select(day => day.ToString(DayForm, CultureInfo.InvariantCulture))];

    /// <summary>The days of the week, Monday first.</summary>
    public static IEnumerable<DayOfWeek> Week => Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7));

    public static string NameOf(DayOfWeek day) => day.ToString().ToLowerInvariant();

    /// <summary>Reads what a person or a program said; refuses what is no calendar.</summary>
    public static Result<CalendarRules> Read(CalendarWish wish)
    {
        if (!TimeOnly.TryParseExact(
            wish.CutOff, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var cutOff))
        {
            return DeadlineProblems.CutOffUnclear(wish.CutOff ?? "");
        }

        var week = Week.Where(day => wish.WorkingDays?.Contains(NameOf(day), StringComparer.OrdinalIgnoreCase) == true)
            .ToHashSet();

        if (week.Count == 0)
        {
            return DeadlineProblems.NoWorkingDay();
        }

        if (Closed(wish.ClosedDays).Refused(out var problem, out var closed))
        {
            return problem;
        }

        foreach (var (field, days) in new[]
        {
            ("regularDays", wish.RegularDays), ("madeToOrderDays", wish.MadeToOrderDays),
            ("backOrderDays", wish.BackOrderDays),
        })
        {
            if (days is null or < 1 or > MaxDays)
            {
                return DeadlineProblems.DaysOutOfRange(field, MaxDays);
            }
        }

        return new CalendarRules(
            cutOff, week, wish.FederalHolidays == true, closed, wish.RegularDays!.Value, wish.MadeToOrderDays!.Value,
            wish.BackOrderDays!.Value);
    }

    /// <summary>As the history tells it.</summary>
    public ShopCalendarSet ToFact() => new(
        CutOffText, string.Join(',', WorkingDayNames), FederalHolidays, string.Join(',', ClosedDayTexts), RegularDays,
        MadeToOrderDays, BackOrderDays);

    private static Result<HashSet<DateOnly>> Closed(string? text)
    {
        var days = new HashSet<DateOnly>();

        foreach (var part in (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!DateOnly.TryParseExact(
                part, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return DeadlineProblems.ClosedDayUnclear(part);
            }

            days.Add(day);
        }

        return days.Count > MaxClosedDays ? DeadlineProblems.TooManyClosedDays(MaxClosedDays) : days;
    }
}

/// <summary>A calendar as it is said, not yet looked at.</summary>
/// <param name="CutOff">HH:mm.</param>
/// <param name="WorkingDays">monday, tuesday, ...</param>
/// <param name="ClosedDays">yyyy-MM-dd, between spaces, commas or lines.</param>
internal sealed record CalendarWish(
    string? CutOff, IReadOnlyList<string>? WorkingDays, bool? FederalHolidays, string? ClosedDays, int? RegularDays,
    int? MadeToOrderDays, int? BackOrderDays);
