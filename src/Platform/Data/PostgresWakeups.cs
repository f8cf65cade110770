using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CreatorFlow.Platform.Data;

/// <summary>
/// Hears what other nodes committed and tells them of our own commits: LISTEN on one connection, NOTIFY on another. It
/// is told after the commit and not in it: PostgreSQL lets transactions that notify commit only one after another. What
/// is lost when a process dies in between is found by looking.
/// </summary>
internal sealed partial class PostgresWakeups(
    PlatformOptions options, Wakeups wakeups, TimeProvider clock, ILogger<PostgresWakeups> log) : BackgroundService
{
    private const int MaxWaiting = 1_000;
    private static readonly TimeSpan PauseBeforeReconnect = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(5);

    private readonly string own = Guid.CreateVersion7().ToString("N");
    private readonly Channel<string> outbox = Channel.CreateBounded<string>(
        new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        wakeups.Forward = topic => outbox.Writer.TryWrite(topic);
        return Task.WhenAll(Repeat(Listen, stoppingToken), Repeat(Send, stoppingToken));
    }

    private async Task Repeat(Func<NpgsqlConnection, CancellationToken, Task> act, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(PostgresConnection.Of(options.Database.Value));
                await connection.OpenAsync(ct);
                await act(connection, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
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

    private async Task Listen(NpgsqlConnection connection, CancellationToken ct)
    {
        connection.Notification += (_, told) => Hear(told.Payload);

        await using (var command = new NpgsqlCommand("LISTEN creatorflow", connection))
        {
            await command.ExecuteNonQueryAsync(ct);
        }

        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    private void Hear(string payload)
    {
        if (payload.Split('|') is [var node, var topics] && node != own)
        {
            foreach (var topic in topics.Split(','))
            {
                wakeups.Wake(topic);
            }
        }
    }

    /// <summary>What was told meanwhile goes out together, each topic once.</summary>
    private async Task Send(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT pg_notify('creatorflow', $1)", connection);
        var payload = new NpgsqlParameter<string>();
        command.Parameters.Add(payload);

        while (await outbox.Reader.WaitToReadAsync(ct))
        {
            await Task.Delay(GatherFor, clock, ct);
            var topics = new HashSet<string>(StringComparer.Ordinal);

            while (outbox.Reader.TryRead(out var topic))
            {
                topics.Add(topic);
            }

            payload.TypedValue = own + "|" + string.Join(',', topics);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Lost the notification connection; polling until it is back")]
    private partial void LogLost(Exception error);
}
