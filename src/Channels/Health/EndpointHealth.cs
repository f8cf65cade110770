using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Health;

/// <summary>How the calls of one endpoint about a shop went.</summary>
/// <param name="Known">The endpoint and its version.</param>
/// <param name="Failed">The channel was out of order, or the call was wrong.</param>
/// <param name="Throttled">The channel refused them as too many.</param>
/// <param name="Refused">The channel said no for a reason of the trade.</param>
/// <param name="Peak">The most that went out within a second, of all nodes.</param>
/// <param name="Limit">What may go out in a second.</param>
internal sealed record EndpointHealth(
    ChannelEndpoint Known, int Calls, int Failed, int Throttled, int Refused, int Peak, int Limit)
{
    private const decimal All = 100;

    public string Name => Known.Name;

    public CallFamily Family => Known.Family;

    /// <summary>Half of the calls took no longer, in milliseconds; null when none was answered.</summary>
    public int? P50Ms { get; init; }

    /// <summary>95 of 100 took no longer.</summary>
    public int? P95Ms { get; init; }

    /// <summary>The longest that a call waited for its turn.</summary>
    public int LongestWaitMs { get; init; }

    public CallError? LastError { get; init; }

    /// <summary>Since when its calls rest; null while they go out.</summary>
    public DateTimeOffset? RestsSince { get; init; }

    /// <summary>Calls that the channel answered as it should; a refusal with a reason is such an answer.</summary>
    public decimal? SuccessPercent => Calls == 0 ? null : All * (Calls - Failed - Throttled) / Calls;

    /// <summary>What could have gone out besides in the busiest second.</summary>
    public int Headroom => Math.Max(0, Limit - Peak);
}
