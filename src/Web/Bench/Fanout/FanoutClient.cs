using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CreatorFlow.Web.Bench.Fanout;

/// <summary>
/// A browser's line as a page has it: a WebSocket with the session's cookie, SignalR's JSON protocol, a cursor for
/// after a break. Writes down each event and when it came.
/// </summary>
internal sealed class FanoutClient(Uri address, string cookie, Guid workspaceId)
{
    public const string Orders = "orders:status_changes";
    public const string Alerts = "alerts:critical_events";

    private const byte EndOfFrame = 0x1e;
    private const int BufferBytes = 16 * 1024;
    private const int MaxTries = 60;
    private static readonly string[] Channels = [Orders, Alerts, "dashboard:creator_updates"];
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);

    private readonly Lock guard = new();
    private readonly Dictionary<Guid, (int Times, long At)> got = [];
    private ClientWebSocket? socket;
    private TaskCompletionSource? subscribed;
    private string? cursor;

    public Guid WorkspaceId { get; } = workspaceId;

    /// <summary>While it was away, in ticks of the machine's clock; nothing when it never was.</summary>
    public (long From, long Until) Away { get; private set; }

    public long Values { get; private set; }

    /// <summary>How often each event came, and when it came first.</summary>
    public IReadOnlyDictionary<Guid, (int Times, long At)> Got
    {
        get
        {
            lock (guard)
            {
                return new Dictionary<Guid, (int Times, long At)>(got);
            }
        }
    }

    /// <summary>Connects, and comes back by itself until it is stopped.</summary>
    public async Task Open(CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await Connect(ct);
                return;
            }
            catch (Exception error) when (error is WebSocketException or IOException && tries < MaxTries)
            {
                await Task.Delay(BetweenTries, ct);
            }
        }
    }

    /// <summary>Is cut off without a word, and comes back after the pause with its cursor.</summary>
    public async Task Cut(TimeSpan pause, CancellationToken ct)
    {
        var from = Stopwatch.GetTimestamp();
        socket!.Abort();
        await Task.Delay(pause, ct);
        await Open(ct);
        Away = (from, Stopwatch.GetTimestamp());
    }

    public void Close() => socket?.Abort();

    private async Task Connect(CancellationToken ct)
    {
        var fresh = new ClientWebSocket();
        fresh.Options.SetRequestHeader("Cookie", cookie);
        await fresh.ConnectAsync(address, ct);
        var answered = subscribed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        socket = fresh;
        await Send(fresh, """{"protocol":"json","version":1}""", ct);
        _ = Listen(fresh, answered, ct);
        var asked = JsonSerializer.Serialize(
            new { type = 1, invocationId = "1", target = "Subscribe", arguments = new object?[] { Channels, cursor } });
        await Send(fresh, asked, ct);
        await answered.Task.WaitAsync(TimeSpan.FromSeconds(30), ct);
        _ = Ping(fresh, ct);
    }

    private async Task Listen(ClientWebSocket own, TaskCompletionSource answered, CancellationToken ct)
    {
        var buffer = new byte[BufferBytes];
        var filled = 0;

        try
        {
            while (true)
            {
                if (filled == buffer.Length)
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }

                var part = await own.ReceiveAsync(buffer.AsMemory(filled), ct);
                var now = Stopwatch.GetTimestamp();

                if (part.MessageType == WebSocketMessageType.Close)
                {
                    throw new WebSocketException("The server ended the line.");
                }

                filled = Take(buffer, filled + part.Count, now, answered);
            }
        }
        catch (Exception error) when (IsEnd(error))
        {
            answered.TrySetException(new WebSocketException("The line broke.", error));
            own.Dispose();
        }
    }

    /// <summary>Takes the whole frames; what is left of the last one moves to the front.</summary>
    private int Take(byte[] buffer, int filled, long now, TaskCompletionSource answered)
    {
        var start = 0;

        while (Array.IndexOf(buffer, EndOfFrame, start, filled - start) is >= 0 and var end)
        {
            using var frame = JsonDocument.Parse(buffer.AsMemory(start, end - start));
            Take(frame.RootElement, now, answered);
            start = end + 1;
        }

        Buffer.BlockCopy(buffer, start, buffer, 0, filled - start);
        return filled - start;
    }

    private void Take(JsonElement frame, long now, TaskCompletionSource answered)
    {
        if (frame.TryGetProperty("invocationId", out _) && frame.TryGetProperty("result", out var answer))
        {
            cursor ??= answer.GetProperty("cursor").GetString();
            answered.TrySetResult();
        }
        else if (frame.TryGetProperty("target", out var target))
        {
            var told = frame.GetProperty("arguments")[0];

            if (target.ValueEquals("messages"))
            {
                foreach (var each in told.EnumerateArray())
                {
                    Told(each, now);
                }
            }
            else
            {
                Told(told, now);
            }
        }
    }

    private void Told(JsonElement message, long now)
    {
        if (message.GetProperty("name").ValueEquals("values"))
        {
            Values++;
            return;
        }

        cursor = message.GetProperty("cursor").GetString();
        var told = message.GetProperty("data");
        var id = (told.TryGetProperty("orderId", out var order) ? order : told.GetProperty("alertId")).GetGuid();

        lock (guard)
        {
            got[id] = got.TryGetValue(id, out var before) ? (before.Times + 1, before.At) : (1, now);
        }
    }

    private static async Task Ping(ClientWebSocket own, CancellationToken ct)
    {
        try
        {
            while (own.State == WebSocketState.Open)
            {
                await Task.Delay(PingEvery, ct);
                await Send(own, """{"type":6}""", ct);
            }
        }
        catch (Exception error) when (IsEnd(error))
        {
            // The line ended; whoever cut it opens another.
        }
    }

    private static bool IsEnd(Exception error) =>
        error is WebSocketException or OperationCanceledException or ObjectDisposedException;

    private static async Task Send(ClientWebSocket own, string text, CancellationToken ct) =>
        await own.SendAsync(
            Encoding.UTF8.GetBytes(text + (char)EndOfFrame), WebSocketMessageType.Text, endOfMessage: true, ct);
}
