using System.Collections.Concurrent;
using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Limits;

namespace CreatorFlow.Channels.Breakers;

/// <summary>The breakers of this node: one for each shop and family of calls.</summary>
internal sealed class FamilyBreakers(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Shop, CallFamily Family), FamilyBreaker> breakers = new();

    /// <summary>Which calls rest now, by the shop as the channel names it.</summary>
    public IReadOnlyDictionary<(string Shop, CallFamily Family), Rest> Resting
    {
        get
        {
            var resting = new Dictionary<(string, CallFamily), Rest>();

            foreach (var (key, breaker) in breakers)
            {
                if (breaker.Rest is { } rest)
                {
                    resting[key] = rest;
                }
            }

            return resting;
        }
    }

    /// <summary>A failure when calls of this kind rest.</summary>
    public void Check(ChannelCall call)
    {
        var breaker = Of(call);

        if (!breaker.MayGo(clock.GetUtcNow()))
        {
            var rest = breaker.Rest;
            var next = rest?.ProbeAt.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
            throw new ChannelFailure(
                ChannelFailureKind.Retry,
                $"Calls about {call.Family} rest, since the channel is out of order; tried again at {next} UTC. "
                + rest?.Detail);
        }
    }

    public void Left(ChannelCall call, CallResult result) => Of(call).Left(result, clock.GetUtcNow());

    private FamilyBreaker Of(ChannelCall call) =>
        breakers.GetOrAdd((call.Shop, call.Family), static _ => new FamilyBreaker());
}
