using System.Collections.Concurrent;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Platform;

namespace CreatorFlow.Channels.Health;

/// <summary>Whose calls were counted together.</summary>
internal sealed record TallyKey(string Shop, string Endpoint, CallFamily Family, DateTimeOffset StartedAt);

/// <summary>
/// Counts the calls of this node. A row for each call would cost more than many calls, so the counts are written down
/// every few seconds; a crash loses the last of them, which are only looked at.
/// </summary>
internal sealed class CallLog(TimeProvider clock)
{
    private readonly ConcurrentDictionary<TallyKey, CallTally> tallies = new();

    /// <summary>This run of the program.</summary>
    public Guid Node { get; } = Ids.New(clock.GetUtcNow());

    /// <summary>True while it stands in the database that calls of this node rest.</summary>
    public bool SaidRests { get; set; }

    /// <summary>The period in which this node last removed what is too old.</summary>
    public DateTimeOffset ClearedIn { get; set; }

    public void Sent(ChannelCall call, TimeSpan waited) => Of(call).Sent(waited, clock.GetUtcNow());

    public void Ended(ChannelCall call, CallResult result)
    {
        if (result.End != CallEnd.Left)
        {
            Of(call).Ended(result, clock.GetUtcNow());
        }
    }

    /// <summary>What is not written down yet, earliest first.</summary>
    public IReadOnlyList<KeyValuePair<TallyKey, CallTally>> Unwritten =>
        [.. tallies.Where(own => own.Value.IsNew).OrderBy(own => own.Key.StartedAt)];

    /// <summary>
    /// Lets go of what is over and written, and of calls that are about none of these shops: they have no place.
    /// </summary>
    public void Forget(IReadOnlySet<string> shops)
    {
        var current = CallPeriod.StartOf(clock.GetUtcNow());

        foreach (var own in tallies)
        {
            if (!shops.Contains(own.Key.Shop) || (own.Key.StartedAt < current && !own.Value.IsNew))
            {
                tallies.TryRemove(own);
            }
        }
    }

    private CallTally Of(ChannelCall call) => tallies.GetOrAdd(
        new(call.Shop, call.Endpoint, call.Family, CallPeriod.StartOf(clock.GetUtcNow())), static _ => new CallTally());
}
