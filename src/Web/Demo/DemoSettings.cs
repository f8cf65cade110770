using CreatorFlow.Platform.Data;

namespace CreatorFlow.Web.Demo;

/// <summary>What the demo is told.</summary>
internal sealed record DemoSettings
{
    public required string DataFolder { get; init; }

    public required DatabaseAddress Database { get; init; }

    /// <summary>Where pages are; port 0 takes a free one.</summary>
    public required string Url { get; init; }

    public required string SandboxUrl { get; init; }

    /// <summary>Where the simulators reach it, when that is another address than where it listens.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Orders from files instead of the generator.</summary>
    public string? OrdersFolder { get; init; }

    public int? Limit { get; init; }

    public int Seed { get; init; } = 7;

    /// <summary>Orders a second of the generator.</summary>
    public double Rate { get; init; } = 0.5;

    /// <summary>Orders of the two weeks before the first start; none where orders come from files.</summary>
    public int Past { get; init; }

    /// <summary>No person watches: run through and end.</summary>
    public bool Headless { get; init; }

    public bool Json { get; init; }

    /// <summary>Progress as lines for programs instead of a bar for people.</summary>
    public bool Plain { get; init; }

    public bool Verbose { get; init; }

    public bool IsScripted => OrdersFolder is not null || Headless;
}
