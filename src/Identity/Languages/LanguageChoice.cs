using CreatorFlow.Platform.Words;
using Microsoft.Net.Http.Headers;

namespace CreatorFlow.Identity;

/// <summary>Which of the languages a person gets.</summary>
internal static class LanguageChoice
{
    /// <summary>
    /// What was chosen in this browser, else by the person, else what the browser asks for, else English.
    /// </summary>
    public static Language Of(string? cookie, string? person, IEnumerable<string?> acceptLanguage) =>
        Languages.WithCode(cookie) ?? Languages.WithCode(person) ?? Asked(acceptLanguage) ?? Languages.English;

    private static Language? Asked(IEnumerable<string?> acceptLanguage) =>
        StringWithQualityHeaderValue.TryParseList(acceptLanguage.OfType<string>().ToList(), out var asked)
            ? asked.Where(tag => tag.Quality is not 0)
                .OrderByDescending(tag => tag.Quality ?? 1)
                .Select(tag => Closest(tag.Value.ToString()))
                .FirstOrDefault(language => language is not null)
            : null;

    /// <summary>Mexican Spanish is answered in Spanish, Portuguese of Portugal in that of Brazil.</summary>
    private static Language? Closest(string tag) =>
        Languages.WithCode(tag) ?? Languages.All.FirstOrDefault(language => Main(language.Code) == Main(tag));

    private static string Main(string tag) => tag.Split('-')[0].ToLowerInvariant();
}
