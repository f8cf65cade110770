using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Limits;

/// <summary>The limits that people set, as calls ask for them: read anew every few seconds.</summary>
internal sealed class LimitsNow
{
    private volatile IReadOnlyDictionary<(string Shop, CallFamily Family), int> own =
        new Dictionary<(string, CallFamily), int>();

    public void Know(IReadOnlyDictionary<(string Shop, CallFamily Family), int> limits) => own = limits;

    /// <summary>What may go out in a second; never more than the channel allows.</summary>
    public int Of(ChannelCall call) => own.TryGetValue((call.Shop, call.Family), out var limit)
        ? Math.Min(limit, call.CallsPerSecond)
        : call.CallsPerSecond;
}
