using System.Collections.Concurrent;
using System.Globalization;

namespace CreatorFlow.Platform.Words;

/// <summary>The languages of the product.</summary>
public static class Languages
{
    // Names come from Accept-Language headers; only this many answers are remembered.
    private const int MaxRemembered = 500;

    private static readonly ConcurrentDictionary<string, Language> Remembered = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>English, the language in which texts are written first.</summary>
    public static Language English { get; } =
        new("en", "English", "en", FormatsByLanguage.English.Culture("en-US"), FormatsByLanguage.English)
        {
            Index = 0,
        };

    /// <summary>Spanish as written in Latin America.</summary>
    public static Language Spanish { get; } =
        new("es", "Español", "es-419", FormatsByLanguage.Spanish.Culture("es-419"), FormatsByLanguage.Spanish)
        {
            Index = 1,
        };

    /// <summary>Portuguese as written in Brazil.</summary>
    public static Language Portuguese { get; } =
        new(
            "pt-BR",
            "Português (Brasil)",
            "pt-BR",
            FormatsByLanguage.Portuguese.Culture("pt-BR"),
            FormatsByLanguage.Portuguese)
        {
            Index = 2,
        };

    /// <summary>All of them, in the order a picker shows them.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, Spanish, Portuguese];

    /// <summary>The language of the running request: that of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
    public static Language Current => Of(CultureInfo.CurrentUICulture);

    /// <summary>The language for a culture: the exact one, else one that shares its language, else English.</summary>
    public static Language Of(CultureInfo culture)
    {
        foreach (var language in All)
        {
            if (ReferenceEquals(language.Culture, culture))
            {
                return language;
            }
        }

        return Of(culture.Name);
    }

    /// <summary>The same for a name such as "es-MX" or "pt".</summary>
    public static Language Of(string name)
    {
        if (Remembered.TryGetValue(name, out var known))
        {
            return known;
        }

        var found = Find(name) ?? English;

        return Remembered.Count < MaxRemembered ? Remembered.GetOrAdd(name, found) : found;
    }

    /// <summary>The language with this code, whatever its case; null when the product does not speak it.</summary>
    public static Language? WithCode(string? code) =>
        All.FirstOrDefault(language => string.Equals(language.Code, code, StringComparison.OrdinalIgnoreCase));

    private static Language? Find(string name)
    {
        var primary = name.Split('-', 2)[0];

        return WithCode(name) ?? All.FirstOrDefault(
            language => string.Equals(language.Plurals, primary, StringComparison.OrdinalIgnoreCase));
    }
}
