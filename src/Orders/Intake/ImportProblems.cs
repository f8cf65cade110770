using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Intake;

/// <summary>Everything that is refused of a file with orders as a whole.</summary>
internal static class ImportProblems
{
    public static Problem NotText() => Invalid(
        "orders.import_not_text",
        "The file is no text. Save the sheet as CSV (UTF-8, separated by commas) and send that file.");

    public static Problem Empty() => Invalid(
        "orders.import_empty", "The file holds no rows below its heads. Its first line names the columns.");

    public static Problem TooLarge(int megabytes, int rows) => Invalid(
        "orders.import_too_large",
        $"A file has at most {megabytes} MB and {rows} rows. Send it in parts: orders that are there already are "
        + "passed over.",
        ("megabytes", megabytes), ("rows", rows));

    public static Problem CellTooLong(int cells, int length) => Invalid(
        "orders.import_cell_too_long",
        $"A row has more than {cells} cells, or a cell more than {length} characters. A quotation mark may be missing.",
        ("cells", cells), ("length", length));

    public static Problem ColumnMissing(ImportField field) => Invalid(
        "orders.import_column_missing", $"Say which column holds {field}.", ("field", field.ToString())) with
        {
            Field = field.ToString(),
        };

    public static Problem ColumnUnknown(int columns) => Invalid(
        "orders.import_column_unknown", $"Columns are counted from 0; the file has {columns}.", ("columns", columns));

    public static Problem FieldUnknown(string field) => Invalid(
        "orders.import_field_unknown",
        $"\"{field}\" is nothing that a column holds. Known: "
        + $"{string.Join(", ", Enum.GetValues<ImportField>().Select(ImportJson.NameOf))}.",
        ("field", field));

    public static Problem RowsDiffer(ImportField field, string first, string other) => Invalid(
        "orders.import_rows_differ",
        $"Rows of one order say {field} differently: \"{first}\" and \"{other}\". Make them alike, or give one of them "
        + "another number.",
        ("field", field.ToString()), ("first", first), ("other", other));

    public static Problem NotFound() =>
        new("orders.import_not_found", ProblemKind.NotFound, "There is no such file in this workspace.");

    public static Problem NotNow(ImportState state) =>
        new("orders.import_not_now", ProblemKind.Conflict, $"The file is {state}: this cannot be done with it now.")
        {
            Facts = new Dictionary<string, object> { ["state"] = state.ToString() },
        };

    public static Problem NothingToTake() => new(
        "orders.import_nothing_to_take", ProblemKind.Conflict,
        "None of its orders can be taken in, or none was chosen.");

    public static Problem SomeAreBad(int bad) => new(
        "orders.import_some_are_bad", ProblemKind.Conflict,
        $"{bad} orders cannot be taken in. Take the good ones alone, or mend the file and send it again.")
        {
            Facts = new Dictionary<string, object> { ["bad"] = bad },
        };

    public static Problem UnknownChoice(string choice) => Invalid(
        "orders.import_unknown_choice", $"\"{choice}\" is no choice. Known: all, good, chosen.", ("choice", choice));

    private static Problem Invalid(string code, string detail, params (string Name, object Value)[] facts) =>
        new(code, ProblemKind.Invalid, detail) { Facts = facts.ToDictionary(fact => fact.Name, fact => fact.Value) };
}
