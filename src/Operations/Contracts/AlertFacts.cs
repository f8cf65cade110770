namespace CreatorFlow.Operations.Contracts;

/// <summary>A fact about an alert; its subject is the alert.</summary>
public interface IAlertFact
{
    /// <summary>What the alert is about.</summary>
    AlertKind Kind { get; }

    /// <summary>How much it matters.</summary>
    AlertSeverity Severity { get; }

    /// <summary>How many things it is about, or how often it happened.</summary>
    int Count { get; }
}

/// <summary>Fact: an alert asks for somebody.</summary>
/// <param name="Key">What it is about; one alert that is not cleared has it.</param>
/// <param name="Again">It was quiet, and asks again: its time is up, or it became much worse.</param>
public sealed record AlertRaised(AlertKind Kind, AlertSeverity Severity, int Count, string Key, bool Again)
    : IAlertFact;

/// <summary>Fact: it happened again, or the number of things concerned changed.</summary>
/// <param name="Before">The number before.</param>
public sealed record AlertRepeated(AlertKind Kind, AlertSeverity Severity, int Count, int Before) : IAlertFact;

/// <summary>Fact: a person took it on.</summary>
public sealed record AlertAcknowledged(AlertKind Kind, AlertSeverity Severity, int Count) : IAlertFact;

/// <summary>Fact: a person wants to hear of it later.</summary>
public sealed record AlertSnoozed(AlertKind Kind, AlertSeverity Severity, int Count, DateTimeOffset Until)
    : IAlertFact;

/// <summary>Fact: its cause is gone.</summary>
public sealed record AlertCleared(AlertKind Kind, AlertSeverity Severity, int Count) : IAlertFact;
