using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CreatorFlow.Platform.Data;

/// <summary>Hears what other nodes committed: LISTEN on one connection, and ring the same bells here.</summary>
internal sealed partial class PostgresWakeups(
    PlatformOptions options, Wakeups wakeups, TimeProvider clock, ILogger<PostgresWakeups> log) : BackgroundService
{
    private static readonly TimeSpan PauseBeforeReconnect = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogLost(error);
                await Task.Delay(PauseBeforeReconnect, clock, CancellationToken.None);
            }
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(options.Database.Value);
        await connection.OpenAsync(ct);
        connection.Notification += (_, told) =>
        {
            foreach (var topic in told.Payload.Split(','))
            {
                wakeups.Wake(topic);
            }
        };

        await using (var command = new NpgsqlCommand("LISTEN creatorflow", connection))
        {
            await command.ExecuteNonQueryAsync(ct);
        }

        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Lost the notification connection; polling until it is back")]
    private partial void LogLost(Exception error);
}
