using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Platform.Words;

/// <summary>
/// Says a problem in the language of the reader: the text with the key "problems." and the problem's code, from the
/// catalogue of the module that holds it. Modules register theirs with
/// <c>services.AddSingleton(OrdersWords.Catalogue)</c>.
/// </summary>
public sealed class ProblemWords
{
    private const string Prefix = "problems.";

    private readonly Dictionary<string, (WordsCatalogue Catalogue, int Place)> byCode = new(StringComparer.Ordinal);

    /// <summary>Gathers the problems of all catalogues; a code that two of them hold is a bug and throws.</summary>
    public ProblemWords(IEnumerable<WordsCatalogue> catalogues)
    {
        foreach (var catalogue in catalogues)
        {
            Gather(catalogue);
        }
    }

    /// <summary>All codes that have a text.</summary>
    public IReadOnlyCollection<string> Codes => byCode.Keys;

    /// <summary>
    /// The sentence for the reader. The problem's own English detail when no text is known for its code, or when the
    /// problem lacks a fact that the text names.
    /// </summary>
    public string For(Problem problem) => For(problem, Languages.Current);

    /// <summary>The same in a given language.</summary>
    public string For(Problem problem, Language language)
    {
        if (!byCode.TryGetValue(problem.Code, out var found))
        {
            return problem.Detail;
        }

        var message = found.Catalogue.MessageAt(found.Place, language);
        var facts = new WordFact[message.Arguments.Count];

        for (var i = 0; i < facts.Length; i++)
        {
            var argument = message.Arguments[i];

            if (!problem.Facts.TryGetValue(argument.Name, out var value))
            {
                return problem.Detail;
            }

            facts[i] = WordFact.Of(argument.Name, value);

            if (!facts[i].Fits(argument.Type))
            {
                return problem.Detail;
            }
        }

        return message.Format(facts);
    }

    private void Gather(WordsCatalogue catalogue)
    {
        for (var place = 0; place < catalogue.Keys.Count; place++)
        {
            var key = catalogue.Keys[place];

            if (!key.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            if (!byCode.TryAdd(key[Prefix.Length..], (catalogue, place)))
            {
                throw new InvalidOperationException(
                    $"{catalogue.Module} and {byCode[key[Prefix.Length..]].Catalogue.Module} both hold \"{key}\".");
            }
        }
    }
}
