using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>Sends calls no faster than TikTok Shop allows, which counts them by shop and endpoint.</summary>
internal sealed class TikTokShopPace(TikTokShopSettings settings) : ICallGate, IDisposable
{
    private const int MaxWaitingCalls = 10_000;

    private readonly ConcurrentDictionary<(string?, string), TokenBucketRateLimiter> paces = new();

    public async ValueTask Enter(Endpoint endpoint, string? cipher, CancellationToken ct)
    {
        if (endpoint.IsOnTokenHost)
        {
            return;
        }

        using var turn = await paces.GetOrAdd((cipher, endpoint.Name), _ => Pace()).AcquireAsync(1, ct);

        if (!turn.IsAcquired)
        {
            throw new ChannelFailure(
                ChannelFailureKind.RateLimited, $"Too many calls of {endpoint.Name} are waiting already.");
        }
    }

    public void Left(Endpoint endpoint, string? cipher, CallOutcome outcome)
    {
        // A bucket of tokens needs not know how a call went.
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var pace in paces.Values)
        {
            pace.Dispose();
        }
    }

    private TokenBucketRateLimiter Pace() => new(new()
    {
        TokenLimit = Math.Max(1, settings.App.CallsPerSecond / 10),
        TokensPerPeriod = Math.Max(1, settings.App.CallsPerSecond / 10),
        ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
        QueueLimit = MaxWaitingCalls,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}
