namespace CreatorFlow.Tidy;

/// <summary>The files of the project as a person would commit them: no build output, no installed packages.</summary>
internal static class Checkout
{
    private static readonly HashSet<string> IgnoredFolders =
        new([".git", "artifacts", "node_modules", "wwwroot", "screenshots", "TestResults", ".vs", ".idea", ".vscode"],
            StringComparer.Ordinal);

    private static readonly HashSet<string> BinaryEndings =
        new([".png", ".gif", ".jpg", ".ico", ".woff2", ".pdf", ".zip", ".db"], StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<IReadOnlyList<SourceFile>> Read =
        new(() => [.. Walk(Root!).OrderBy(file => file.Path, StringComparer.Ordinal)]);

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files => Read.Value;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CreatorFlow.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No CreatorFlow.slnx above this build: run it inside a checkout.");
    }

    private static IEnumerable<SourceFile> Walk(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetRelativePath(Root, path).Replace('\\', '/');

            // In a linked checkout .git is a file.
            if (name != ".git" && !name.EndsWith(".user", StringComparison.Ordinal))
            {
                var isBinary = BinaryEndings.Contains(Path.GetExtension(path));
                yield return new SourceFile(name, isBinary ? "" : File.ReadAllText(path));
            }
        }

        var inner = Directory.EnumerateDirectories(folder);

        foreach (var file in inner.Where(path => !IgnoredFolders.Contains(Path.GetFileName(path))).SelectMany(Walk))
        {
            yield return file;
        }
    }
}
