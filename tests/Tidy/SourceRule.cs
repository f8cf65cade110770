namespace CreatorFlow.Tidy;

/// <summary>
/// A rule about files. It carries specimens that break it: a rule that has never refused anything proves nothing.
/// </summary>
internal abstract class SourceRule
{
    /// <summary>True for the files that this rule is about.</summary>
    public abstract bool Judges(string path);

    /// <summary>What is wrong with the files that it judges, seen together.</summary>
    public abstract IEnumerable<Finding> Findings(IReadOnlyList<SourceFile> files);

    /// <summary>Sets of files, each of which must be refused.</summary>
    public abstract IReadOnlyList<Specimen> Bad { get; }

    /// <summary>Sets of files that come close and must be accepted.</summary>
    public virtual IReadOnlyList<Specimen> Good => [];

    /// <summary>How many things it looked at; files, unless the rule is about something smaller.</summary>
    public virtual int Count(IReadOnlyList<SourceFile> files) => files.Count;

    public Verdict Judge(IEnumerable<SourceFile> files)
    {
        var judged = files.Where(file => Judges(file.Path)).ToList();
        return new(Count(judged), [.. Findings(judged)]);
    }

    public static bool IsCSharp(string path) => path.EndsWith(".cs", StringComparison.Ordinal);

    public static bool IsIn(string path, string folder) => path.StartsWith(folder, StringComparison.Ordinal);

    public static bool Ends(string path, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (path.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A rule that each file keeps or breaks by itself.</summary>
internal abstract class FileRule : SourceRule
{
    public sealed override IEnumerable<Finding> Findings(IReadOnlyList<SourceFile> files) =>
        files.SelectMany(FindingsIn);

    protected abstract IEnumerable<Finding> FindingsIn(SourceFile file);
}

/// <summary>Files made up to try a rule on.</summary>
internal sealed record Specimen(params IReadOnlyList<SourceFile> Files)
{
    public static Specimen Of(string path, string text) => new(new SourceFile(path, text));

    public override string ToString() => string.Join(", ", Files.Select(file => file.Path));
}

/// <summary>How much a rule looked at and what it found.</summary>
internal sealed record Verdict(int Looked, IReadOnlyList<Finding> Findings);
