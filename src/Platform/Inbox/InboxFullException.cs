using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Platform.Inbox;

/// <summary>More messages wait than can be kept soon: nothing was kept of this one, its sender repeats it.</summary>
public sealed class InboxFullException() : Exception("More messages wait than can be kept soon.")
{
    /// <summary>After so long there is room again as a rule.</summary>
    public const int RetryAfterSeconds = 2;

    /// <summary>What whoever sent it is told.</summary>
    public static Problem Problem() => new(
        "platform.inbox_full", ProblemKind.Unavailable,
        $"More messages wait than can be kept soon. Nothing was kept; send it again in {RetryAfterSeconds} seconds.")
    {
        Facts = new Dictionary<string, object> { ["seconds"] = RetryAfterSeconds },
    };
}
