using CreatorFlow.Platform.Words.Syntax;

namespace CreatorFlow.Platform.Words;

/// <summary>
/// The texts of one module in all languages. The members generated from the module's files call it by the place of
/// a key; messages are parsed at first use.
/// </summary>
public sealed class WordsCatalogue
{
    private readonly string[] keys;
    private readonly string[][] texts;
    private readonly Message?[][] messages;

    /// <param name="module">The module, such as "Orders".</param>
    /// <param name="keys">The keys, in one order for all languages.</param>
    /// <param name="english">The texts in the order of the keys.</param>
    /// <param name="spanish">The same in Spanish.</param>
    /// <param name="portuguese">The same in Portuguese.</param>
    public WordsCatalogue(string module, string[] keys, string[] english, string[] spanish, string[] portuguese)
    {
        Module = module;
        this.keys = keys;
        texts = [english, spanish, portuguese];
        messages = [.. texts.Select(of => new Message?[of.Length])];
    }

    /// <summary>The module whose texts these are.</summary>
    public string Module { get; }

    /// <summary>All keys.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>The text at a place, in the language of the running request.</summary>
    public string Format(int place, params ReadOnlySpan<WordFact> facts) =>
        MessageAt(place, Languages.Current).Format(facts);

    /// <summary>The text of a key in a language; throws when a fact is missing or of the wrong type.</summary>
    public string Format(string key, Language language, params ReadOnlySpan<WordFact> facts) =>
        MessageAt(PlaceOf(key), language).Format(facts);

    /// <summary>The message of a key as written in a language's file.</summary>
    public string Source(string key, Language language) => texts[language.Index][PlaceOf(key)];

    internal Message MessageAt(int place, Language language)
    {
        // Two threads may parse the same message once each; both results are the same.
        ref var message = ref messages[language.Index][place];

        return message ??= new Message(language, texts[language.Index][place]);
    }

    private int PlaceOf(string key)
    {
        var place = Array.IndexOf(keys, key);

        return place >= 0 ? place : throw new KeyNotFoundException($"{Module} has no text \"{key}\".");
    }
}
