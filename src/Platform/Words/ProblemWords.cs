using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Platform.Words;

/// <summary>
/// Says a problem in the language of the reader: the text with the key "problems." and the problem's code, from the
/// catalogue of the module that holds it. Modules register theirs with
/// <c>services.AddSingleton(OrdersWords.Catalogue)</c>.
/// </summary>
public sealed class ProblemWords(IEnumerable<WordsCatalogue> catalogues)
{
    private readonly CodeWords words = new("problems.", catalogues);

    /// <summary>All codes that have a text.</summary>
    public IReadOnlyCollection<string> Codes => words.Codes;

    /// <summary>
    /// The sentence for the reader. The problem's own English detail when no text is known for its code, or when the
    /// problem lacks a fact that the text names.
    /// </summary>
    public string For(Problem problem) => For(problem, Languages.Current);

    /// <summary>The same in a given language.</summary>
    public string For(Problem problem, Language language) =>
        words.Say(problem.Code, problem.Facts, language) ?? problem.Detail;
}
