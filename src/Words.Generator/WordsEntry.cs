namespace CreatorFlow.Words.Generator;

/// <summary>A key and its message, with where they stand in the file.</summary>
internal sealed class WordsEntry(string key, int keyAt, string text, int[] textAt)
{
    public string Key { get; } = key;

    /// <summary>Where the key begins, in characters of the file.</summary>
    public int KeyAt { get; } = keyAt;

    public string Text { get; } = text;

    /// <summary>Where the character of the message at <paramref name="at"/> stands in the file.</summary>
    public int PlaceOf(int at) => textAt[at < textAt.Length ? at : textAt.Length - 1];
}
