using CreatorFlow.Orders.Create;
using CreatorFlow.Platform.Places;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Intake;

/// <summary>
/// Makes an order of the rows that share a number. What belongs to the whole order stands in any of them.
/// </summary>
internal static class ReadRows
{
    private static readonly ImportField[] OfOrder =
    [
        ImportField.Name, ImportField.LastName, ImportField.Line1, ImportField.Line2, ImportField.City,
        ImportField.State, ImportField.PostalCode, ImportField.Country, ImportField.Phone, ImportField.Shipping,
        ImportField.Tax, ImportField.Currency, ImportField.Note, ImportField.PlacedAt, ImportField.DispatchBy,
    ];

    /// <param name="rows">All rows of the order, ascending.</param>
    public static NewOrder Run(IReadOnlyList<ImportRow> rows, ImportColumns columns)
    {
        var cells = rows.Select(row => row.CellTexts).ToList();
        var unread = new List<Problem>();
        var said = OfOrder.ToDictionary(field => field, field => Said(field, cells, columns, unread));

        if (rows[0].Number.Length == 0)
        {
            unread.Add(CreateProblems.NumberInvalid());
        }

        return new()
        {
            Number = rows[0].Number,
            Currency = said[ImportField.Currency],
            Shipping = CellText.Amount(said[ImportField.Shipping]),
            Tax = CellText.Amount(said[ImportField.Tax]),
            Note = said[ImportField.Note],
            PlacedAt = Instant("placedAt", said[ImportField.PlacedAt], unread),
            DispatchBy = Instant("dispatchBy", said[ImportField.DispatchBy], unread),
            ShipTo = new(
                $"{said[ImportField.Name]} {said[ImportField.LastName]}".Trim(), said[ImportField.Line1],
                Given(said[ImportField.Line2]), said[ImportField.City], Given(said[ImportField.State]),
                said[ImportField.PostalCode], Countries.Of(said[ImportField.Country]), Given(said[ImportField.Phone])),
            Lines = [.. cells.Select(own => LineOf(own, columns))],
            Unread = unread,
        };
    }

    /// <summary>On which line of the file the problem of an order stands.</summary>
    public static int LineOf(Problem problem, IReadOnlyList<ImportRow> rows) =>
        problem.Field?.Split('.') is ["lines", var at, ..] && CellText.Number(at) is { } line && line <= rows.Count
            ? rows[line - 1].Line
            : rows[0].Line;

    private static NewOrderLine LineOf(IReadOnlyList<string> cells, ImportColumns columns)
    {
        var units = columns.Of(ImportField.Quantity, cells);
        return new(
            columns.Of(ImportField.Sku, cells),
            units.Length == 0 && !columns.At.ContainsKey(ImportField.Quantity) ? 1 : CellText.Number(units),
            CellText.Amount(columns.Of(ImportField.UnitPrice, cells)));
    }

    /// <summary>The first row that says it; two that say different things are refused.</summary>
    private static string Said(
        ImportField field, List<IReadOnlyList<string>> cells, ImportColumns columns, List<Problem> unread)
    {
        var all = cells.Select(own => columns.Of(field, own)).Where(text => text.Length > 0).Distinct().ToList();

        if (all.Count > 1)
        {
            unread.Add(ImportProblems.RowsDiffer(field, all[0], all[1]));
        }

        return all.Count > 0 ? all[0] : "";
    }

    private static DateTimeOffset? Instant(string field, string text, List<Problem> unread)
    {
        var at = text.Length == 0 ? null : CellText.Instant(text);

        if (text.Length > 0 && at is null)
        {
            unread.Add(CreateProblems.DayInvalid(field, text));
        }

        return at;
    }

    private static string? Given(string text) => text.Length > 0 ? text : null;
}
