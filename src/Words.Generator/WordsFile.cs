using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CreatorFlow.Words.Generator;

/// <summary>One language's file of a module. Compares by path and content: unchanged files cost nothing.</summary>
internal sealed class WordsFile(string path, string content) : IEquatable<WordsFile>
{
    private SourceText? lines;

    public string Path { get; } = path;

    public string Content { get; } = content;

    /// <summary>The language: the file's name without its ending.</summary>
    public string Language => System.IO.Path.GetFileNameWithoutExtension(Path);

    public static bool IsOne(AdditionalText file)
    {
        var folder = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file.Path));

        return folder == "Words" && file.Path.EndsWith(".json", StringComparison.Ordinal);
    }

    /// <summary>The place in the file, for a diagnostic.</summary>
    public Location At(int position, int length = 1)
    {
        lines ??= SourceText.From(Content);
        var start = Math.Min(position, Content.Length);
        var span = TextSpan.FromBounds(start, Math.Min(start + length, Content.Length));

        return Location.Create(Path, span, lines.Lines.GetLinePositionSpan(span));
    }

    public Location At(WordsEntry entry) => At(entry.KeyAt, entry.Key.Length + 2);

    public bool Equals(WordsFile? other) => other is not null && other.Path == Path && other.Content == Content;

    public override bool Equals(object? obj) => Equals(obj as WordsFile);

    public override int GetHashCode() => Content.GetHashCode();
}
