using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Web.Bench;

/// <summary>What became of the webhooks that were sent.</summary>
/// <param name="WarmUpMs">Times of those of the first seconds, in which a process that just started compiles its code.
/// </param>
/// <param name="AckMs">Times of all later ones.</param>
internal sealed record SentWebhooks(
    int Acknowledged, int Refused, IReadOnlyCollection<double> WarmUpMs, IReadOnlyCollection<double> AckMs,
    double Seconds);

/// <summary>Sends signed webhooks of new orders at an even pace, whatever the answers take.</summary>
internal sealed class SendWebhooks(Uri address, TikTokShopApp app, string shop)
{
    private const int TicksPerSecond = 100;
    private const int ConnectionsAtOnce = 256;

    private readonly ConcurrentBag<(int Count, double Ms)> answered = [];
    private readonly byte[] key = Encoding.UTF8.GetBytes(app.AppSecret);
    private int refused;

    /// <summary>Sends for the seconds of the warm-up and then for those that are measured, without a pause.</summary>
    public async Task<SentWebhooks> Run(int rate, int warmUpSeconds, int seconds, CancellationToken ct)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = ConnectionsAtOnce };
        using var http = new HttpMessageInvoker(handler);
        await One(http, -1, ct);
        answered.Clear();
        var clock = Stopwatch.StartNew();
        var all = rate * (warmUpSeconds + seconds);
        var sending = new List<Task>(all);

        await foreach (var count in BenchWorld.AtPace(all, rate, TicksPerSecond, ct))
        {
            sending.Add(One(http, count, ct));
        }

        await Task.WhenAll(sending);
        var elapsed = clock.Elapsed.TotalSeconds;
        var byWarmUp = answered.ToLookup(own => own.Count < rate * warmUpSeconds, own => own.Ms);
        return new(answered.Count, refused, [.. byWarmUp[true]], [.. byWarmUp[false]], elapsed);
    }

    private async Task One(HttpMessageInvoker http, int count, CancellationToken ct)
    {
        var now = TimeProvider.System.GetUtcNow();
        var body = Body(now, count);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/webhooks/tiktokshop"));
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        request.Headers.TryAddWithoutValidation("Authorization", Signature(body));
        var clock = Stopwatch.StartNew();
        using var answer = await http.SendAsync(request, ct);

        if (answer.IsSuccessStatusCode)
        {
            answered.Add((count, clock.Elapsed.TotalMilliseconds));
        }
        else
        {
            Interlocked.Increment(ref refused);
        }
    }

    private byte[] Body(DateTimeOffset now, int count)
    {
        // The first one warms up, and hints at no order.
        var (type, order) = count < 0 ? (999, "none") : (1, BenchShops.NumberOf(now, count));
        var at = now.ToUnixTimeSeconds();
        return Encoding.UTF8.GetBytes(
            $$$"""
            {"type":{{{type}}},"tts_notification_id":"{{{at}}}{{{count}}}","shop_id":"{{{shop}}}","timestamp":{{{at}}},
            "data":{"order_id":"{{{order}}}","order_status":"AWAITING_SHIPMENT","is_on_hold_order":false,
            "update_time":{{{at}}}}}
            """);
    }

    private string Signature(byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(app.AppKey), .. body];
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, signed));
    }
}
