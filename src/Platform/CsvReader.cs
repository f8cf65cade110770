using System.Text;

namespace CreatorFlow.Platform;

/// <summary>A row of a file, with the line on which it begins.</summary>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells);

/// <summary>
/// Reads text as spreadsheets write it (RFC 4180): quoted cells may hold separators, quotes and line breaks. What is
/// broken is read as far as it goes; nothing is thrown away. Empty lines are passed over.
/// </summary>
public sealed class CsvReader(TextReader text, char separator, int maxCells, int maxCellLength)
{
    private const char Quote = '"';

    private readonly List<string> cells = [];
    private readonly StringBuilder cell = new();
    private int line = 1;
    private int rowLine = 1;
    private bool isQuoted;

    /// <summary>True once a row had more cells, or a cell more characters, than is read.</summary>
    public bool WasCut { get; private set; }

    /// <summary>The separator that stands most often in the first line, outside of quotes.</summary>
    public static char SeparatorOf(string firstLine)
    {
        var plain = new StringBuilder();
        var quoted = false;

        foreach (var own in firstLine)
        {
            quoted ^= own == Quote;
            plain.Append(quoted ? ' ' : own);
        }

        return ",;\t|".MaxBy(own => plain.ToString().Count(each => each == own));
    }

    /// <summary>The rows, one after the other.</summary>
    public IEnumerable<CsvRow> Rows()
    {
        while (text.Read() is var read and >= 0)
        {
            if (Take((char)read))
            {
                var row = EndRow();

                if (row.Cells.Any(own => own.Length > 0))
                {
                    yield return row;
                }
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            yield return EndRow();
        }
    }

    /// <summary>True at the end of a row.</summary>
    private bool Take(char own)
    {
        if (own == '\n')
        {
            line++;
        }

        if (isQuoted)
        {
            TakeQuoted(own);
            return false;
        }

        switch (own)
        {
            case Quote when cell.Length == 0:
                isQuoted = true;
                return false;

            case var _ when own == separator:
                EndCell();
                return false;

            case '\r':
                // Alone it ends a line as well.
                if (text.Peek() == '\n')
                {
                    return false;
                }

                line++;
                return true;

            case '\n':
                return true;

            default:
                Add(own);
                return false;
        }
    }

    private void TakeQuoted(char own)
    {
        if (own != Quote)
        {
            Add(own);
        }
        else if (text.Peek() == Quote)
        {
            text.Read();
            Add(own);
        }
        else
        {
            isQuoted = false;
        }
    }

    private void Add(char own)
    {
        if (cell.Length < maxCellLength)
        {
            cell.Append(own);
        }
        else
        {
            WasCut = true;
        }
    }

    private void EndCell()
    {
        if (cells.Count < maxCells)
        {
            cells.Add(cell.ToString());
        }
        else
        {
            WasCut = true;
        }

        cell.Clear();
    }

    private CsvRow EndRow()
    {
        EndCell();
        var row = new CsvRow(rowLine, [.. cells]);
        cells.Clear();
        rowLine = line;
        return row;
    }
}
