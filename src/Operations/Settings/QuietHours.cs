using System.Globalization;

namespace CreatorFlow.Operations.Settings;

/// <summary>
/// The hours in which nothing rings: from one time of day to another, over midnight where that is less.
/// </summary>
internal sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    private const string Clock = "HH:mm";

    /// <summary>Reads two fields of a form; null when they are no such hours.</summary>
    public static QuietHours? Read(string from, string to) =>
        At(from) is { } begins && At(to) is { } ends && begins != ends ? new(begins, ends) : null;

    /// <summary>Reads the kept form; null when there are none.</summary>
    public static QuietHours? FromText(string? text) =>
        text?.Split('-') is [var from, var to] ? Read(from, to) : null;

    /// <summary>The kept form, such as "22:00-07:00".</summary>
    public string ToText() => $"{Text(From)}-{Text(To)}";

    public static string Text(TimeOnly at) => at.ToString(Clock, CultureInfo.InvariantCulture);

    private static TimeOnly? At(string text) =>
        TimeOnly.TryParseExact(text, Clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
}
