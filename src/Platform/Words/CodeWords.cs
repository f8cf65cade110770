namespace CreatorFlow.Platform.Words;

/// <summary>Texts found by a code that is known at run time only: those whose key is a prefix and the code.</summary>
internal sealed class CodeWords
{
    private readonly string prefix;
    private readonly Dictionary<string, (WordsCatalogue Catalogue, int Place)> byCode = new(StringComparer.Ordinal);

    /// <summary>Gathers the texts of all catalogues; a key that two of them hold is a bug and throws.</summary>
    public CodeWords(string prefix, IEnumerable<WordsCatalogue> catalogues)
    {
        this.prefix = prefix;

        foreach (var catalogue in catalogues.Distinct())
        {
            Gather(catalogue);
        }
    }

    public IReadOnlyCollection<string> Codes => byCode.Keys;

    /// <summary>The sentence; null when the code has none, or a fact that it names is absent or does not fit.</summary>
    public string? Say(string code, IReadOnlyDictionary<string, object> facts, Language language)
    {
        if (!byCode.TryGetValue(code, out var found))
        {
            return null;
        }

        var message = found.Catalogue.MessageAt(found.Place, language);
        var filled = new WordFact[message.Arguments.Count];

        for (var i = 0; i < filled.Length; i++)
        {
            var argument = message.Arguments[i];

            if (!facts.TryGetValue(argument.Name, out var value)
                || WordFacts.Of(argument.Name, value, argument.Type) is not { } fact)
            {
                return null;
            }

            filled[i] = fact;
        }

        return message.Format(filled);
    }

    private void Gather(WordsCatalogue catalogue)
    {
        for (var place = 0; place < catalogue.Keys.Count; place++)
        {
            var key = catalogue.Keys[place];

            if (key.StartsWith(prefix, StringComparison.Ordinal)
                && !byCode.TryAdd(key[prefix.Length..], (catalogue, place)))
            {
                var other = byCode[key[prefix.Length..]].Catalogue.Module;
                throw new InvalidOperationException($"{catalogue.Module} and {other} both hold \"{key}\".");
            }
        }
    }
}
