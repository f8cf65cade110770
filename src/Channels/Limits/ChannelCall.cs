using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Limits;

/// <summary>A call to a channel, as far as its pace and its health go.</summary>
/// <param name="App">The app that calls.</param>
/// <param name="Shop">The shop as the channel's calls name it; empty when it is about none.</param>
/// <param name="Endpoint">Named apart from the ids in its path.</param>
/// <param name="Family">What it is about.</param>
/// <param name="CallsPerSecond">What the channel allows of it; 0 when it does not count it.</param>
internal sealed record ChannelCall(string App, string Shop, string Endpoint, CallFamily Family, int CallsPerSecond)
{
    /// <summary>What the channel counts together.</summary>
    public BucketKey Bucket => new(App, Shop, Endpoint);
}

/// <summary>What a channel counts calls by.</summary>
internal readonly record struct BucketKey(string App, string Shop, string Endpoint)
{
    public override string ToString() => $"{App} {Shop} {Endpoint}";
}

/// <summary>How a call ended.</summary>
internal enum CallEnd
{
    /// <summary>The channel did what it was asked.</summary>
    Worked,

    /// <summary>The channel answered no, with a reason that is no fault of the call.</summary>
    Refused,

    /// <summary>More calls than the channel allows.</summary>
    Throttled,

    /// <summary>The call was wrong.</summary>
    Wrong,

    /// <summary>The channel is out of order or out of reach.</summary>
    Down,

    /// <summary>The caller went away.</summary>
    Left,
}

/// <summary>What became of a call.</summary>
internal sealed record CallResult(CallEnd End, TimeSpan Took)
{
    /// <summary>The channel's own code; null when the call worked, or no answer could be read.</summary>
    public string? Code { get; init; }

    public string? Message { get; init; }

    /// <summary>What the channel calls the call.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the channel asks to wait; null when it does not.</summary>
    public TimeSpan? Pause { get; init; }
}
