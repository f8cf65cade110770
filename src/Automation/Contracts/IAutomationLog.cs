using CreatorFlow.Platform;

namespace CreatorFlow.Automation.Contracts;

/// <summary>What the automation did by itself, and why.</summary>
public interface IAutomationLog
{
    /// <summary>Its latest acts, the newest first.</summary>
    Task<IReadOnlyList<AutomationAct>> Latest(int limit, CancellationToken ct);
}

/// <summary>What an act of the automation was.</summary>
public enum AutomationActKind
{
    /// <summary>It asked for a label, so that the order ships.</summary>
    Ship,

    /// <summary>The label it asked for is paid.</summary>
    Label,

    /// <summary>The label it asked for could not be had.</summary>
    NoLabel,
}

/// <summary>One act.</summary>
/// <param name="Key">Lasting: the same act has the same key.</param>
/// <param name="OrderNumber">What people call the order.</param>
/// <param name="Cost">What it spent; null when nothing.</param>
/// <param name="Service">The carrier's service that was bought; empty when none was.</param>
/// <param name="Why">The reason; null when none was recorded.</param>
/// <param name="CanTakeBack">The order can still be cancelled, and its label given back.</param>
public sealed record AutomationAct(
    string Key,
    AutomationActKind Kind,
    DateTimeOffset At,
    Guid OrderId,
    string OrderNumber,
    Money? Cost,
    string Service,
    Reason? Why,
    bool CanTakeBack);
