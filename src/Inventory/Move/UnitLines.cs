using System.Globalization;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Move;

/// <summary>Units as people type them: on each line a SKU and a number at its end.</summary>
internal static class UnitLines
{
    public static Result<IReadOnlyList<StockLine>> In(string text)
    {
        var lines = new List<StockLine>();

        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            var gap = line.LastIndexOfAny([' ', '\t', ',', ';']);

            if (gap < 1
                || !int.TryParse(line[(gap + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var units))
            {
                return MoveProblems.LineInvalid(line);
            }

            lines.Add(new(line[..gap].TrimEnd(' ', '\t', ',', ';'), units));
        }

        return lines;
    }
}
