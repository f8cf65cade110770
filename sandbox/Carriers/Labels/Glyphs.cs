namespace CreatorFlow.Sandbox.Carriers.Labels;

/// <summary>
/// The letters as pen strokes: width, then a path of M (move), L (line) and Q (curve: control point, end) on a grid
/// where capitals stand between 0 and 10; a line that begins with ~ goes on with the one above. Labels are set in
/// capitals, as carriers do.
/// </summary>
internal static class Glyphs
{
    public const char Unknown = '?';

    private const string Table =
        """
        A 6.2 M0 10 L3.1 0 L6.2 10 M1.1 6.6 L5.1 6.6
        B 6 M0 4.9 L0 0 L3 0 Q5.5 0 5.5 2.4 Q5.5 4.9 3 4.9 L0 4.9 L0 10 L3.2 10 Q6 10 6 7.4 Q6 4.9 3 4.9
        C 6 M6 2.7 Q5.4 0 3.1 0 Q0 0 0 5 Q0 10 3.1 10 Q5.4 10 6 7.3
        D 6 M0 0 L0 10 L2.6 10 Q6 10 6 5 Q6 0 2.6 0 L0 0
        E 5.2 M5.2 0 L0 0 L0 10 L5.2 10 M0 4.8 L4.6 4.8
        F 5 M5 0 L0 0 L0 10 M0 4.9 L4.4 4.9
        G 6.2 M6 2.5 Q5.3 0 3.1 0 Q0 0 0 5 Q0 10 3.1 10 Q6.2 10 6.2 6.6 L6.2 5.4 L3.5 5.4
        H 6 M0 0 L0 10 M6 0 L6 10 M0 4.9 L6 4.9
        I 1 M0.5 0 L0.5 10
        J 4.6 M4.6 0 L4.6 7.2 Q4.6 10 2.3 10 Q0.2 10 0 7.4
        K 6 M0 0 L0 10 M5.8 0 L0 6.2 M2.1 4.1 L6 10
        L 4.8 M0 0 L0 10 L4.8 10
        M 7.2 M0 10 L0 0 L3.6 7 L7.2 0 L7.2 10
        N 6 M0 10 L0 0 L6 10 L6 0
        O 6.6 M3.3 0 Q6.6 0 6.6 5 Q6.6 10 3.3 10 Q0 10 0 5 Q0 0 3.3 0
        P 6 M0 10 L0 0 L3.2 0 Q6 0 6 2.8 Q6 5.6 3.2 5.6 L0 5.6
        Q 6.6 M3.3 0 Q6.6 0 6.6 5 Q6.6 10 3.3 10 Q0 10 0 5 Q0 0 3.3 0 M4 7.4 L6.6 10.3
        R 6.2 M0 10 L0 0 L3.2 0 Q6 0 6 2.8 Q6 5.5 3.2 5.5 L0 5.5 M3.5 5.5 L6.2 10
        S 6 M5.7 2.5 Q5.3 0 3 0 Q0.3 0 0.3 2.5 Q0.3 4.4 3 4.9 Q6 5.4 6 7.5 Q6 10 3 10 Q0.4 10 0 7.4
        T 6.2 M0 0 L6.2 0 M3.1 0 L3.1 10
        U 6 M0 0 L0 6.4 Q0 10 3 10 Q6 10 6 6.4 L6 0
        V 6.2 M0 0 L3.1 10 L6.2 0
        W 8.8 M0 0 L2.2 10 L4.4 1.2 L6.6 10 L8.8 0
        X 6 M0 0 L6 10 M6 0 L0 10
        Y 6.2 M0 0 L3.1 5 L6.2 0 M3.1 5 L3.1 10
        Z 6 M0.2 0 L5.8 0 L0 10 L6 10
        0 5.6 M2.8 0 Q5.6 0 5.6 5 Q5.6 10 2.8 10 Q0 10 0 5 Q0 0 2.8 0
        1 5.6 M1 2.3 L3.3 0 L3.3 10
        2 5.6 M0.2 2.8 Q0.4 0 2.9 0 Q5.5 0 5.5 2.7 Q5.5 4.4 3.5 6.3 L0 10 L5.6 10
        3 5.6 M0.3 2.3 Q0.8 0 2.8 0 Q5.3 0 5.3 2.4 Q5.3 4.8 2.2 4.8 Q5.6 4.8 5.6 7.3 Q5.6 10 2.7 10 Q0.3 10 0 7.6
        4 5.8 M4.4 10 L4.4 0 L0 7.1 L5.8 7.1
        5 5.6 M5.2 0 L0.9 0 L0.4 4.7 Q1.3 3.8 2.9 3.8 Q5.6 3.8 5.6 6.8 Q5.6 10 2.7 10 Q0.4 10 0 7.7
        6 5.6 M5.2 2.1 Q4.7 0 2.9 0 Q0 0 0 5.4 L0 6.8 Q0 10 2.9 10 Q5.6 10 5.6 6.9 Q5.6 4 2.9 4 Q0.3 4 0 6.8
        7 5.6 M0 0 L5.6 0 Q2.4 4.4 1.9 10
        8 5.6 M2.8 4.7 Q0.4 4.7 0.4 2.3 Q0.4 0 2.8 0 Q5.2 0 5.2 2.3 Q5.2 4.7 2.8 4.7 Q0 4.7 0 7.3 Q0 10 2.8 10
        ~ Q5.6 10 5.6 7.3 Q5.6 4.7 2.8 4.7
        9 5.6 M0.4 7.9 Q0.9 10 2.7 10 Q5.6 10 5.6 4.6 L5.6 3.2 Q5.6 0 2.7 0 Q0 0 0 3.1 Q0 6 2.7 6 Q5.3 6 5.6 3.2
        . 0.8 M0.4 9.7 L0.4 10
        , 1 M0.6 9.6 L0.2 11.4
        : 0.8 M0.4 3.6 L0.4 3.9 M0.4 9.7 L0.4 10
        ; 1 M0.6 3.6 L0.6 3.9 M0.6 9.6 L0.2 11.4
        - 3 M0 5.6 L3 5.6
        / 4 M4 -0.4 L0 10.4
        # 6 M2 0.6 L1 9.4 M5 0.6 L4 9.4 M0.4 3.4 L6 3.4 M0 6.6 L5.6 6.6
        & 6.4 M6.4 10 L1.4 3.5 Q0.5 0 2.7 0 Q4.6 0 4.6 2 Q4.6 3.5 2.4 4.8 Q0 6.1 0 7.7 Q0 10 2.6 10 Q5.2 10 6 6
        ' 0.8 M0.4 0 L0.4 2.4
        " 2.4 M0.4 0 L0.4 2.4 M2 0 L2 2.4
        ( 1.8 M1.8 -0.6 Q0 2 0 5 Q0 8 1.8 10.8
        ) 1.8 M0 -0.6 Q1.8 2 1.8 5 Q1.8 8 0 10.8
        + 5 M2.5 2.9 L2.5 7.9 M0 5.4 L5 5.4
        = 5 M0 4 L5 4 M0 6.8 L5 6.8
        * 3.6 M1.8 0.4 L1.8 4.4 M0 1.4 L3.6 3.4 M3.6 1.4 L0 3.4
        % 7.6 M6.2 0 L1.4 10 M1.6 0 Q3 0 3 2.2 Q3 4.4 1.6 4.4 Q0.2 4.4 0.2 2.2 Q0.2 0 1.6 0 M6 5.6
        ~ Q7.4 5.6 7.4 7.8 Q7.4 10 6 10 Q4.6 10 4.6 7.8 Q4.6 5.6 6 5.6
        ! 0.8 M0.4 0 L0.4 6.8 M0.4 9.7 L0.4 10
        ? 5.2 M0 2.5 Q0.4 0 2.6 0 Q5.2 0 5.2 2.5 Q5.2 4 3.6 5.1 Q2.5 5.9 2.5 7.2 M2.5 9.7 L2.5 10
        _ 5.6 M0 10.8 L5.6 10.8
        $ 6 M5.7 2.7 Q5.3 0.6 3 0.6 Q0.3 0.6 0.3 2.8 Q0.3 4.5 3 4.9 Q6 5.4 6 7.3 Q6 9.4 3 9.4 Q0.4 9.4 0 7.2
        ~ M3 -0.6 L3 10.6
        @ 8.4 M5.9 6.6 Q4 8.4 2.9 6.4 Q2.2 4.4 3.6 3.2 Q5.2 2.4 6 4.4 M6.2 3 L5.8 6.2 Q6.6 7.6 7.6 6.4
        ~ Q8.4 5.2 8.4 4.4 Q8 0 4.4 0 Q0 0.4 0 5 Q0 10 4.6 10 Q6.4 10 7.4 9.2
        """;

    /// <summary>The glyphs by character, each as line segments.</summary>
    public static readonly IReadOnlyDictionary<char, StrokeGlyph> All = Table
        .Replace("\n~", "", StringComparison.Ordinal)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToDictionary(line => line[0], line => StrokeGlyph.Parse(line[2..]));
}
