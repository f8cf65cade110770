namespace CreatorFlow.Web.Drills;

/// <summary>Where PostgreSQL's own programs are.</summary>
internal static class PostgresTools
{
    private const string Packaged = "/usr/lib/postgresql";

    /// <summary>The path of a program, of the newest version that is installed; null when there is none.</summary>
    public static string? Find(string program)
    {
        var folders = Directory.Exists(Packaged)
            ? Directory.GetDirectories(Packaged).OrderDescending().Select(own => Path.Combine(own, "bin"))
            : [];
        return folders.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }
}
