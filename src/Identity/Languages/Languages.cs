using Microsoft.Net.Http.Headers;

namespace CreatorFlow.Identity;

/// <summary>The languages people can read CreatorFlow in, and which of them a person gets.</summary>
internal static class Languages
{
    public const string Default = "en";

    public static IReadOnlyList<string> All { get; } = [Default, "es", "pt-BR"];

    /// <summary>What was chosen in this browser, else by the person, else what the browser asks for, else English.</summary>
    public static string Choose(string? cookie, string? person, IList<string?> acceptLanguage) =>
        Known(cookie) ?? Known(person) ?? Asked(acceptLanguage) ?? Default;

    /// <summary>The language in its own spelling; null when it is none of ours.</summary>
    public static string? Known(string? language) =>
        All.FirstOrDefault(ours => string.Equals(ours, language, StringComparison.OrdinalIgnoreCase));

    private static string? Asked(IList<string?> acceptLanguage) =>
        StringWithQualityHeaderValue.TryParseList(acceptLanguage.OfType<string>().ToList(), out var asked)
            ? asked.Where(tag => tag.Quality is not 0)
                .OrderByDescending(tag => tag.Quality ?? 1)
                .Select(tag => Closest(tag.Value.ToString()))
                .FirstOrDefault(language => language is not null)
            : null;

    /// <summary>Mexican Spanish is answered in Spanish, Portuguese of Portugal in that of Brazil.</summary>
    private static string? Closest(string tag) =>
        Known(tag) ?? All.FirstOrDefault(ours => string.Equals(Main(ours), Main(tag), StringComparison.OrdinalIgnoreCase));

    private static string Main(string tag) => tag.Split('-')[0];
}
