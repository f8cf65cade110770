using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Live;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Web.Hosting;

/// <summary>Everything a node is told at its start.</summary>
internal sealed record HostSettings
{
    /// <summary>Keys, and the SQLite file unless another database is named.</summary>
    public required string DataFolder { get; init; }

    public required DatabaseAddress Database { get; init; }

    /// <summary>Where it listens.</summary>
    public required string Url { get; init; }

    public required ChannelsOptions Channels { get; init; }

    public ShippingOptions Shipping { get; init; } = new();

    public LiveOptions Live { get; init; } = new();

    /// <summary>So long webhooks are kept after they were received and done.</summary>
    public TimeSpan InboxKept { get; init; } = PlatformOptions.UsualInboxKept;

    /// <summary>False for commands that look and go: no pages, no loops.</summary>
    public bool RunLoops { get; init; } = true;

    /// <summary>True to tell of everything on standard error.</summary>
    public bool Verbose { get; init; }

    /// <summary>The folder of the keys that seal sessions and secrets.</summary>
    public string KeyFolder => Path.Combine(DataFolder, "keys");
}
