using System.Globalization;
using System.Text.RegularExpressions;
using CreatorFlow.Tests.Sandbox;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

/// <summary>The fact sheet about TikTok Shop; tests that need it are skipped where it is absent.</summary>
internal static partial class Facts
{
    public static string Text => File.ReadAllText(SharedFiles.Path("protocols", "tiktok-shop.md"));

    /// <summary>The text from one heading to another.</summary>
    public static string Between(string heading, string next)
    {
        var text = Text;
        var start = text.IndexOf(heading, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, heading);
        var end = text.IndexOf(next, start, StringComparison.Ordinal);
        end.ShouldBeGreaterThan(start, next);
        return text[start..end];
    }

    public static IReadOnlyList<string> Files(string pattern) =>
    [
        .. Directory.EnumerateFiles(SharedFiles.Path("protocols", "tiktok-shop"), pattern)
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Every code of an error that is named anywhere.</summary>
    public static IReadOnlyList<long> Codes() =>
    [
        .. Code().Matches(Text)
            .Select(match => long.Parse(match.Value, CultureInfo.InvariantCulture))
            .Distinct()
            .Order(),
    ];

    [GeneratedRegex(@"\b(1\d{5}|[1-4]\d{7})\b")]
    private static partial Regex Code();
}
