namespace CreatorFlow.Sandbox.Carriers.Labels;

/// <summary>
/// Code 128 (ISO/IEC 15417): text to the widths of its bars and spaces, in code sets B and C, with the check symbol.
/// </summary>
internal static class Code128
{
    /// <summary>The quiet zone that a scanner needs on both sides.</summary>
    public const int QuietModules = 10;

    private const int SwitchToC = 99;
    private const int SwitchToB = 100;
    private const int StartB = 104;
    private const int StartC = 105;
    private const int Stop = 106;

    // A switch costs a symbol and each pair of digits saves one: four digits pay at an end of the text, six inside it.
    private const int DigitsWorthSwitchAtEnd = 4;
    private const int DigitsWorthSwitchInside = 6;

    /// <summary>The widths of symbol values 0 to 106, bar first, in modules.</summary>
    internal static readonly string[] Patterns =
        ("""
        212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222
        123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321
        232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121
        313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224
        111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111
        111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113
        114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112
        """)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The widths in modules of bars and spaces in turn, first a bar, of a text in ASCII.</summary>
    public static IReadOnlyList<int> Widths(string text)
    {
        var values = Values(text);
        var check = values[0];

        for (var i = 1; i < values.Count; i++)
        {
            check += i * values[i];
        }

        values.Add(check % 103);
        values.Add(Stop);

        return [.. values.SelectMany(value => Patterns[value]).Select(width => width - '0')];
    }

    private static List<int> Values(string text)
    {
        var values = new List<int>(text.Length + 4);
        var inC = false;

        for (var at = 0; at < text.Length;)
        {
            var digits = DigitsFrom(text, at);
            var atEdge = at == 0 || at + digits == text.Length;
            var worth = digits >= (atEdge ? DigitsWorthSwitchAtEnd : DigitsWorthSwitchInside);

            if (inC ? digits >= 2 : worth && (digits % 2 == 0 || at == 0))
            {
                Enter(values, ref inC, toC: true);
                values.Add(int.Parse(text.AsSpan(at, 2), System.Globalization.CultureInfo.InvariantCulture));
                at += 2;
                continue;
            }

            Enter(values, ref inC, toC: false);
            values.Add(text[at] - ' ');
            at++;
        }

        return values;
    }

    private static void Enter(List<int> values, ref bool inC, bool toC)
    {
        if (values.Count == 0)
        {
            values.Add(toC ? StartC : StartB);
        }
        else if (inC != toC)
        {
            values.Add(toC ? SwitchToC : SwitchToB);
        }

        inC = toC;
    }

    private static int DigitsFrom(string text, int at)
    {
        var end = at;

        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at;
    }
}
