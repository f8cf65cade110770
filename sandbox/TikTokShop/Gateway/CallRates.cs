using System.Collections.Concurrent;

namespace CreatorFlow.Sandbox.TikTokShop.Gateway;

/// <summary>A bucket of calls per app, shop and endpoint, refilled evenly and holding one second's worth.</summary>
internal sealed class CallRates(double callsPerSecond, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string App, string Shop, string Endpoint), Bucket> buckets = new();

    private sealed class Bucket
    {
        public double Tokens { get; set; }

        public long FilledAt { get; set; }
    }

    public bool Allows(string app, string shop, string endpoint)
    {
        var bucket = buckets.GetOrAdd(
            (app, shop, endpoint), _ => new Bucket { Tokens = callsPerSecond, FilledAt = clock.GetTimestamp() });

        lock (bucket)
        {
            var now = clock.GetTimestamp();
            var refill = clock.GetElapsedTime(bucket.FilledAt, now).TotalSeconds * callsPerSecond;
            bucket.Tokens = Math.Min(callsPerSecond, bucket.Tokens + refill);
            bucket.FilledAt = now;

            if (bucket.Tokens < 1)
            {
                return false;
            }

            bucket.Tokens--;
            return true;
        }
    }
}
