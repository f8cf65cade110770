using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;

namespace CreatorFlow.Inventory.Update;

/// <summary>
/// Reads a list of SKU and quantity as spreadsheets give it out: separated by comma, semicolon or tab.
/// </summary>
internal static class LevelLines
{
    private const int MaxCells = 2;
    private const char Quote = '"';

    /// <summary>
    /// A line for each that names a SKU, in order. A first line whose quantity is no number is a head. A SKU that
    /// stands twice is wrong the second time.
    /// </summary>
    public static IReadOnlyList<LevelLine> Of(string text)
    {
        var lines = new List<LevelLine>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = text.Split('\n');

        for (var at = 0; at < rows.Length; at++)
        {
            var row = rows[at].Trim('\r', ' ', '\uFEFF');

            if (row.Length == 0)
            {
                continue;
            }

            var (sku, quantity) = Read(row);
            var units = Forms.Whole(quantity);

            if (lines.Count == 0 && units is null && at == 0 && quantity.Any(char.IsLetter))
            {
                continue;
            }

            lines.Add(new(at + 1, sku, units ?? 0, WrongWith(at + 1, sku, units, seen)));
        }

        return lines;
    }

    private static Problem? WrongWith(int row, string sku, int? units, HashSet<string> seen) =>
        sku.Length == 0 || units is null ? InventoryProblems.LineUnreadable(row)
        : !seen.Add(sku) ? InventoryProblems.SkuTwice(sku, row)
        : null;

    private static (string Sku, string Quantity) Read(string row)
    {
        using var text = new StringReader(row);
        var cells = new CsvReader(text, SeparatorOf(row), MaxCells, KeepLevelList.MaxBytes).Rows()
            .FirstOrDefault()?.Cells ?? [];

        // Remarks behind the quantity may be parted by another separator; a comma there belongs to a fraction.
        return (Cell(0), Cell(1).Split(';', '\t')[0]);

        string Cell(int at) => cells.ElementAtOrDefault(at)?.Trim() ?? "";
    }

    /// <summary>The first that ends the SKU, which may hold some itself when it is quoted.</summary>
    private static char SeparatorOf(string row)
    {
        var mayQuote = row[0] == Quote;
        var isQuoted = false;

        foreach (var own in row)
        {
            isQuoted ^= mayQuote && own == Quote;

            if (!isQuoted && own is (',' or ';' or '\t'))
            {
                return own;
            }
        }

        return ',';
    }
}

/// <summary>One line as it was given.</summary>
/// <param name="Row">Counted from 1.</param>
/// <param name="Wrong">Why it cannot be read; null when it can.</param>
internal sealed record LevelLine(int Row, string Sku, int Units, Problem? Wrong);
