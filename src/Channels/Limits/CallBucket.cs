using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Limits;

/// <summary>How far the moments of a bucket are given out, and how close together.</summary>
[Global("a channel counts calls by app and shop, and knows no workspaces")]
internal sealed class CallBucket
{
    public string Key { get; init; } = "";

    public long SpacingMicros { get; init; }

    /// <summary>From then on, time without a refusal counts.</summary>
    public DateTimeOffset GrowsFrom { get; init; }

    /// <summary>Where the last stretch began.</summary>
    public DateTimeOffset LeasedFrom { get; init; }

    /// <summary>Where the next one begins.</summary>
    public DateTimeOffset NextAt { get; init; }

    /// <summary>When the channel last refused a call as too many.</summary>
    public DateTimeOffset? HalvedAt { get; init; }
}
