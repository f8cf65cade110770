using System.Globalization;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using Microsoft.AspNetCore.WebUtilities;

namespace CreatorFlow.Inventory.Ledger;

/// <summary>Which movements are listed, as the address says it; what is null or empty asks for nothing.</summary>
/// <param name="Sku">Part of a SKU.</param>
/// <param name="Who">Part of the name of who moved them.</param>
/// <param name="Since">Moved on this day (UTC) or later.</param>
/// <param name="Until">Moved on this day (UTC) or before.</param>
/// <param name="Reference">The order, document or move behind them.</param>
/// <param name="Before">Only those older than this one: where the page before ended.</param>
internal sealed record LedgerFilter(
    string Sku, MovementKind? Kind, MoveCause? Cause, string Who, DateOnly? Since, DateOnly? Until, Guid? Reference,
    Guid? Before)
{
    public const string Path = "/movements";
    private const int MaxLength = 100;
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>True when nothing narrows the list.</summary>
    public bool IsWhole => this with { Before = null } == Of(_ => null);

    /// <summary>Reads the fields of an address; what it does not know is taken as not said.</summary>
    public static LedgerFilter Of(Func<string, string?> said) => new(
        Text(said("sku")),
        Choice.Of<MovementKind>(said("kind")),
        Choice.Of<MoveCause>(said("cause")),
        Text(said("who")),
        Day(said("since")),
        Day(said("until")),
        Id(said("reference")),
        Id(said("before")));

    public string Address(string path = Path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["sku"] = Sku,
        ["kind"] = Kind?.ToString(),
        ["cause"] = Cause?.ToString(),
        ["who"] = Who,
        ["since"] = Text(Since),
        ["until"] = Text(Until),
        ["reference"] = Reference?.ToString(),
        ["before"] = Before?.ToString(),
    }.Where(field => !string.IsNullOrEmpty(field.Value)));

    /// <summary>A day as an address and a date field say it.</summary>
    public static string? Text(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>A day as an address and a date field say it; null when it is none.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static string Text(string? said) => said?.Trim() is { Length: <= MaxLength } text ? text : "";

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;
}
