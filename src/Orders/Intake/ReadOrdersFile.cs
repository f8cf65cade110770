using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Intake;

/// <summary>
/// Keeps the rows of a file as they are, so that they can be looked at and named; nothing becomes an order yet.
/// </summary>
internal sealed class ReadOrdersFile(AppDb db, TimeProvider clock)
{
    public const int MaxMegabytes = 16;
    public const int MaxRows = 100_000;
    public const long MaxBytes = MaxMegabytes * 1024L * 1024L;

    private const int MaxCells = 200;
    private const int MaxCellLength = 2_000;
    private const int MaxNameLength = 100;

    public async Task<Result<OrderImport>> Run(string? fileName, byte[] bytes, Actor by, CancellationToken ct)
    {
        if (bytes.LongLength > MaxBytes)
        {
            return ImportProblems.TooLarge(MaxMegabytes, MaxRows);
        }

        var (text, isGuessed) = CsvText.Of(bytes);

        if (text is null)
        {
            return ImportProblems.NotText();
        }

        if (Read(text).Refused(out var problem, out var rows))
        {
            return problem;
        }

        await using var work = await db.Begin(ct);
        var import = OrderImport.Of(
            db.Scope.Id, Named(fileName), rows[0].Cells, isGuessed, rows.Count - 1, by, clock.GetUtcNow());
        db.Add(import);
        await db.Insert([.. rows.Skip(1).Select(row => ImportRow.Of(db.Scope.Id, import.Id, row))], ct);
        await work.Commit(ct);
        return import;
    }

    /// <summary>The heads and the rows below them.</summary>
    private static Result<List<CsvRow>> Read(string text)
    {
        var head = text.AsSpan().TrimStart()[..Math.Min(text.AsSpan().TrimStart().Length, MaxCellLength)].ToString();
        var separator = CsvReader.SeparatorOf(head.Split('\n', 2)[0]);
        var reader = new CsvReader(new StringReader(text), separator, MaxCells, MaxCellLength);
        var rows = new List<CsvRow>();

        foreach (var row in reader.Rows())
        {
            rows.Add(row);

            if (reader.WasCut)
            {
                return ImportProblems.CellTooLong(MaxCells, MaxCellLength);
            }

            if (rows.Count > MaxRows + 1)
            {
                return ImportProblems.TooLarge(MaxMegabytes, MaxRows);
            }
        }

        return rows.Count < 2 ? ImportProblems.Empty() : rows;
    }

    /// <summary>The last part of a path, without what cannot be shown.</summary>
    private static string Named(string? fileName)
    {
        var last = (fileName ?? "").Split('/', '\\')[^1];
        var shown = new string([.. last.Where(own => !char.IsControl(own)).Take(MaxNameLength)]).Trim();
        return shown.Length > 0 ? shown : "orders.csv";
    }
}
