using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Automation.Contracts;

/// <summary>The pause switch of a workspace's automation.</summary>
public interface IAutomationSwitch
{
    /// <summary>True while nothing is shipped by itself.</summary>
    Task<bool> IsPaused(CancellationToken ct);

    /// <summary>Since when nothing is shipped by itself; null while it is.</summary>
    Task<DateTimeOffset?> PausedSince(CancellationToken ct);

    /// <summary>Stops acting at once; refused when it is paused already.</summary>
    Task<Result<bool>> Pause(Actor by, CancellationToken ct);

    /// <summary>Acts again, also on what became ready meanwhile; refused when it is not paused.</summary>
    Task<Result<bool>> Resume(Actor by, CancellationToken ct);

    /// <summary>Starts the automation of a new workspace, in the caller's transaction. Repeating is harmless.</summary>
    Task Start(CancellationToken ct);
}

/// <summary>Fact: a person paused the automation.</summary>
public sealed record AutomationPaused;

/// <summary>Fact: a person resumed the automation.</summary>
public sealed record AutomationResumed;
