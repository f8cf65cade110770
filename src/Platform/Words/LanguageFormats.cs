using System.Globalization;
using CreatorFlow.Platform.Words.Syntax;

namespace CreatorFlow.Platform.Words;

/// <summary>
/// How a language writes numbers, amounts and dates, after Unicode CLDR. Written down here instead of taken from the
/// ICU library of the machine, so that a page reads the same on every node whatever its Debian release.
/// </summary>
internal sealed class LanguageFormats
{
    public const char NoBreakSpace = '\u00a0';

    /// <summary>Patterns of .NET by <see cref="InstantStyle"/>.</summary>
    public required IReadOnlyDictionary<InstantStyle, string> Instants { get; init; }

    public required IReadOnlyDictionary<string, string> CurrencySymbols { get; init; }

    /// <summary>Whether a no-break space stands between the sign of a currency and the number.</summary>
    public required bool SpaceAfterSymbol { get; init; }

    /// <summary>Suffixes of short large numbers, the largest first.</summary>
    public required IReadOnlyList<(decimal From, string Suffix)> Compact { get; init; }

    public required string DecimalSeparator { get; init; }

    public required string GroupSeparator { get; init; }

    public required string[] Months { get; init; }

    public required string[] ShortMonths { get; init; }

    public required string[] Days { get; init; }

    public required string Morning { get; init; }

    public required string Afternoon { get; init; }

    /// <summary>The culture of this name with these formats.</summary>
    public CultureInfo Culture(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.NumberFormat = Numbers();
        culture.DateTimeFormat = Dates(culture.DateTimeFormat);
        return CultureInfo.ReadOnly(culture);
    }

    private NumberFormatInfo Numbers()
    {
        var numbers = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        numbers.NumberDecimalSeparator = numbers.PercentDecimalSeparator = numbers.CurrencyDecimalSeparator =
            DecimalSeparator;
        numbers.NumberGroupSeparator = numbers.PercentGroupSeparator = numbers.CurrencyGroupSeparator =
            GroupSeparator;
        return numbers;
    }

    private DateTimeFormatInfo Dates(DateTimeFormatInfo installed)
    {
        var dates = (DateTimeFormatInfo)installed.Clone();
        dates.Calendar = new GregorianCalendar();
        dates.MonthNames = dates.MonthGenitiveNames = [.. Months, ""];
        dates.AbbreviatedMonthNames = dates.AbbreviatedMonthGenitiveNames = [.. ShortMonths, ""];
        dates.DayNames = Days;
        dates.AMDesignator = Morning;
        dates.PMDesignator = Afternoon;
        dates.DateSeparator = "/";
        dates.TimeSeparator = ":";
        dates.ShortDatePattern = Instants[InstantStyle.DateShort];
        dates.LongDatePattern = Instants[InstantStyle.DateLong];
        dates.ShortTimePattern = Instants[InstantStyle.TimeShort];
        dates.LongTimePattern = Instants[InstantStyle.TimeMedium];
        return dates;
    }
}
