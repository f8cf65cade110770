using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CreatorFlow.Platform.Data;

/// <summary>
/// The workspace filter reads "filter is off OR own workspace". SQLite plans before it knows the values and then uses
/// no index that begins with the workspace: every query would walk the whole table. Where the filter is on, only the
/// second half is asked. PostgreSQL plans with the values and needs no help.
/// </summary>
internal sealed partial class OneWorkspaceSql : DbCommandInterceptor
{
    /// <summary>The statement without the half that does not hold.</summary>
    public static string Plain(string sql) => FilterIsOffOr().Replace(sql, "");

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Narrow(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Narrow(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private static void Narrow(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter.ParameterName.Contains(nameof(AppDb.FilterIsOff), StringComparison.Ordinal))
            {
                if (parameter.Value is false or 0 or 0L)
                {
                    command.CommandText = Plain(command.CommandText);
                }

                return;
            }
        }
    }

    [GeneratedRegex(@"@\w*FilterIsOff\w* OR ")]
    private static partial Regex FilterIsOffOr();
}
