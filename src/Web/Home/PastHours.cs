using CreatorFlow.Orders.Contracts;
using Microsoft.Extensions.Caching.Memory;

namespace CreatorFlow.Web.Home;

/// <summary>
/// Keeps what was read of days that are over, for everybody who looks at them: they hardly change any more, only by
/// cancellations.
/// </summary>
internal sealed class PastHours : IDisposable
{
    /// <summary>A cancellation of a day that is over is seen after this time.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private const int MaxKept = 1_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MaxKept });

    public async Task<IReadOnlyList<OrdersOfHour>> Of(
        Guid workspaceId, IOrderCourse orders, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var key = (workspaceId, from, to);

        if (kept.TryGetValue(key, out IReadOnlyList<OrdersOfHour>? known) && known is not null)
        {
            return known;
        }

        var read = await orders.Hours(from, to, ct);
        kept.Set(key, read, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Lasts });
        return read;
    }

    public void Dispose() => kept.Dispose();
}
