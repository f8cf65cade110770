using System.Globalization;
using System.Text;
using CreatorFlow.Sandbox.Carriers.Labels;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

/// <summary>Reads a Code 128 as a scanner does: from the lengths of black and white along one line.</summary>
internal static class BarcodeReader
{
    private const int CodeC = 99;
    private const int CodeB = 100;
    private const int StartB = 104;
    private const int StartC = 105;
    private const int ElementsPerSymbol = 6;
    private const int ModulesPerSymbol = 11;

    /// <summary>The text of the bar code that the line crosses; throws where it can't be read.</summary>
    public static string Read(IReadOnlyList<bool> blackPixels)
    {
        var values = Symbols(Runs(blackPixels));
        var check = values[0];

        for (var i = 1; i < values.Count - 1; i++)
        {
            check += i * values[i];
        }

        if (check % 103 != values[^1])
        {
            throw new InvalidDataException("the check symbol is wrong");
        }

        return Text(values.Take(values.Count - 1));
    }

    private static List<int> Runs(IReadOnlyList<bool> pixels)
    {
        var first = pixels.ToList().IndexOf(true);
        var last = pixels.ToList().LastIndexOf(true);
        var runs = new List<int>();

        for (var x = first; x <= last;)
        {
            var start = x;

            while (x <= last && pixels[x] == pixels[start])
            {
                x++;
            }

            runs.Add(x - start);
        }

        var module = runs.Min();

        if (first < 10 * module || pixels.Count - 1 - last < 10 * module)
        {
            throw new InvalidDataException("the quiet zone is too narrow");
        }

        return [.. runs.Select(run => run % module == 0
            ? run / module
            : throw new InvalidDataException("a width is not a whole number of modules"))];
    }

    private static List<int> Symbols(List<int> runs)
    {
        // The stop has seven elements: two modules of black after a symbol's six.
        var values = new List<int>();

        for (var at = 0; at + ElementsPerSymbol < runs.Count - 1; at += ElementsPerSymbol)
        {
            var widths = runs.GetRange(at, ElementsPerSymbol);
            widths.Sum().ShouldBeModules(ModulesPerSymbol);
            values.Add(Array.IndexOf(Code128.Patterns, string.Concat(widths)));
        }

        var stop = string.Concat(runs.TakeLast(ElementsPerSymbol + 1));
        return stop == "2331112" ? values : throw new InvalidDataException("there is no stop symbol");
    }

    private static string Text(IEnumerable<int> values)
    {
        var text = new StringBuilder();
        var inC = false;

        foreach (var value in values)
        {
            switch (value)
            {
                case StartB or CodeB:
                    inC = false;
                    break;
                case StartC:
                    inC = true;
                    break;
                case CodeC when !inC:
                    inC = true;
                    break;
                default:
                    text.Append(inC
                        ? value.ToString("D2", CultureInfo.InvariantCulture)
                        : ((char)(value + ' ')).ToString());
                    break;
            }
        }

        return text.ToString();
    }

    private static void ShouldBeModules(this int modules, int wanted)
    {
        if (modules != wanted)
        {
            throw new InvalidDataException("a symbol has not eleven modules");
        }
    }
}
