using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Platform.Data;

/// <summary>Which database: <c>sqlite:PATH</c> or <c>postgres:CONNECTION</c>.</summary>
public sealed record DatabaseAddress(bool IsPostgres, string Value)
{
    /// <summary>An embedded file.</summary>
    public static DatabaseAddress Sqlite(string path) => new(false, path);

    /// <summary>A PostgreSQL server, by its connection string.</summary>
    public static DatabaseAddress Postgres(string connection) => new(true, connection);

    /// <summary>Reads the command line form. A bare "sqlite" means a file in the data folder.</summary>
    public static Result<DatabaseAddress> Parse(string? text, string dataFolder) => text switch
    {
        null or "" or "sqlite" or "sqlite:" => Sqlite(Path.Combine(dataFolder, "creatorflow.db")),
        _ when text.StartsWith("sqlite:", StringComparison.Ordinal) => Sqlite(text["sqlite:".Length..]),
        _ when text.StartsWith("postgres:", StringComparison.Ordinal)
            && text.Length > "postgres:".Length =>
            Postgres(text["postgres:".Length..]),
        _ => new Problem(
            "platform.database_address",
            ProblemKind.Invalid,
            $"'{text}' is no database. Write sqlite:PATH or postgres:CONNECTION, such as "
            + "sqlite:data/creatorflow.db or \"postgres:Host=127.0.0.1;Database=creatorflow;Username=creatorflow\".")
        {
            Facts = new Dictionary<string, object> { ["text"] = text },
        },
    };
}
