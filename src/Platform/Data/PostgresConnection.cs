using System.Data.Common;
using Npgsql;

namespace CreatorFlow.Platform.Data;

/// <summary>
/// What each connection to PostgreSQL asks for, unless the address says something else itself. A node that vanishes or
/// freezes inside a transaction loses it, with all its locks, within half a minute, so that the others go on. Queries
/// here are many and short: compiling them costs more than it gives, and those that come again are prepared once,
/// but planned by what is asked for: a plan for any status would be wrong for most.
/// </summary>
internal static class PostgresConnection
{
    private const string Settings =
        "-c jit=off -c plan_cache_mode=force_custom_plan -c idle_in_transaction_session_timeout=30s "
        + "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    private const string PreparedName = "MaxAutoPrepare";
    private const int PreparedQueries = 200;

    public static string Of(string address)
    {
        var connection = new NpgsqlConnectionStringBuilder(address);
        connection.Options ??= Settings;

        if (!SaysHowManyToPrepare(address))
        {
            connection.MaxAutoPrepare = PreparedQueries;
        }

        return connection.ToString();
    }

    /// <summary>A name in an address may be written with spaces or without.</summary>
    private static bool SaysHowManyToPrepare(string address) =>
        new DbConnectionStringBuilder { ConnectionString = address }.Keys.Cast<string>()
            .Any(name => name.Replace(" ", "", StringComparison.Ordinal)
                .Equals(PreparedName, StringComparison.OrdinalIgnoreCase));
}
