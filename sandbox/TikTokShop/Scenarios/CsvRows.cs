using System.IO.Compression;
using System.Text;

namespace CreatorFlow.Sandbox.TikTokShop.Scenarios;

/// <summary>The rows of a compressed CSV file with a header; fields may be quoted, a record is one line.</summary>
internal static class CsvRows
{
    /// <summary>The named columns of each row, in the order of <paramref name="columns"/>.</summary>
    public static IEnumerable<string[]> Read(string path, params string[] columns)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var header = Split(text.ReadLine() ?? "");
        var positions = columns.Select(column => Position(header, column, path)).ToArray();

        while (text.ReadLine() is { } line)
        {
            var fields = Split(line);
            yield return Array.ConvertAll(positions, position => fields[position]);
        }
    }

    private static int Position(List<string> header, string column, string path)
    {
        var position = header.IndexOf(column);
        return position >= 0 ? position : throw new InvalidDataException($"{path} has no column {column}.");
    }

    private static List<string> Split(string line)
    {
        var fields = new List<string>();

        if (!line.Contains('"', StringComparison.Ordinal))
        {
            fields.AddRange(line.Split(','));
            return fields;
        }

        var field = new StringBuilder();
        var isQuoted = false;

        foreach (var letter in line)
        {
            if (letter == '"')
            {
                // A doubled quote closes and opens again: it stands for one quote.
                if (!isQuoted && field.Length > 0)
                {
                    field.Append('"');
                }

                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
