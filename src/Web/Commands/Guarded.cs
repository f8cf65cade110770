using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;

namespace CreatorFlow.Web.Commands;

/// <summary>
/// Runs a command; what goes wrong outside of it ends as one clear line and exit code 1, not as a stack.
/// </summary>
internal static class Guarded
{
    private const int SqliteCannotOpen = 14;
    private const int SqliteBusy = 5;
    private const int SqliteReadOnly = 8;
    private const int SqliteFull = 13;

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web);

    public static async Task<int> Run(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception error) when (Explain(error) is { } line)
        {
            await Console.Error.WriteLineAsync("creatorflow: " + line);
            return 1;
        }
    }

    /// <summary>The last line of standard output.</summary>
    public static void PrintJson(object answer)
    {
        Console.Out.WriteLine(JsonSerializer.Serialize(answer, JsonOptions));
        Console.Out.Flush();
    }

    private static string? Explain(Exception error) => error switch
    {
        CommandRefused => error.Message,
        AddressInUseException => "the port is taken. Stop the program that has it, or choose another with --url.",
        IOException { InnerException: AddressInUseException } =>
            "the port is taken. Stop the program that has it, or choose another with --url.",
        SqliteException { SqliteErrorCode: SqliteCannotOpen or SqliteReadOnly } =>
            $"the database cannot be written ({error.Message}). "
            + "Check that the folder exists and that you may write there.",
        SqliteException { SqliteErrorCode: SqliteBusy } =>
            "the database is locked by another program. "
            + "Stop the other one; a SQLite file serves one CreatorFlow at a time.",
        SqliteException { SqliteErrorCode: SqliteFull } =>
            "the disk is full. Make room and start again; nothing acknowledged is lost.",
        UnauthorizedAccessException =>
            error.Message + " Give yourself write permission there, or choose another folder with --data.",
        DbException => $"the database does not answer: {error.Message}. Check --database and that the server runs.",
        _ when error.InnerException is not null => Explain(error.InnerException),
        _ => null,
    };
}
