namespace CreatorFlow.Platform.Words;

/// <summary>
/// Says a reason in the language of the reader: the text with the key "reasons." and the reason's code, from the
/// catalogue of the module that holds it.
/// </summary>
public sealed class ReasonWords(IEnumerable<WordsCatalogue> catalogues)
{
    private readonly CodeWords words = new("reasons.", catalogues);

    /// <summary>All codes that have a text.</summary>
    public IReadOnlyCollection<string> Codes => words.Codes;

    /// <summary>
    /// The sentence for the reader. The bare code when no text is known for it, or when the reason lacks a fact that
    /// the text names: an old reason must stay readable.
    /// </summary>
    public string For(Reason reason) => For(reason, Languages.Current);

    /// <summary>The same in a given language.</summary>
    public string For(Reason reason, Language language) =>
        words.Say(reason.Code, reason.Facts, language) ?? reason.Code;
}
