using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Operations.Alerts;

/// <summary>
/// One cause that asks for a person. While it is not cleared nothing else has its key; its verbs move it and hand back
/// the fact to be told, or the problem.
/// </summary>
internal sealed class Alert : IInWorkspace
{
    /// <summary>So many times worse than when somebody took it on, it asks again.</summary>
    public const int WorseTimes = 2;

    public const int DetailMaxLength = 500;

    private Alert()
    {
    }

    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    public string Key { get; private set; } = "";

    public AlertKind Kind { get; private set; }

    public AlertSeverity Severity { get; private set; }

    public AlertStatus Status { get; private set; }

    /// <summary>How many things it is about, or how often it happened.</summary>
    public int Count { get; private set; }

    public string Subject { get; private set; } = "";

    public string Link { get; private set; } = "";

    public string? Detail { get; private set; }

    public DateTimeOffset? TurnsAt { get; private set; }

    public DateTimeOffset FirstRaisedAt { get; private set; }

    public DateTimeOffset LastRaisedAt { get; private set; }

    public string? AcknowledgedBy { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>The count that somebody took on.</summary>
    public int AcknowledgedCount { get; private set; }

    public DateTimeOffset? SnoozedUntil { get; private set; }

    public DateTimeOffset? ClearedAt { get; private set; }

    public static (Alert Alert, AlertRaised Told) Raise(Guid workspaceId, Finding finding, DateTimeOffset at)
    {
        var alert = new Alert
        {
            WorkspaceId = workspaceId,
            Id = Ids.New(at),
            Key = finding.Key,
            Kind = finding.Kind,
            FirstRaisedAt = at,
        };
        alert.Take(finding, finding.Count, at);
        return (alert, alert.Asks(again: false));
    }

    /// <summary>It happened again, so many times more.</summary>
    public IAlertFact Repeat(Finding finding, DateTimeOffset at)
    {
        var (before, severity) = (Count, Severity);
        Take(finding, Count + finding.Count, at);
        return AskAgain(severity, at) ?? (IAlertFact)new AlertRepeated(Kind, Severity, Count, before);
    }

    /// <summary>It is still so, perhaps of more or fewer things. Null when nothing is new.</summary>
    public IAlertFact? Follow(Finding finding, DateTimeOffset at)
    {
        var (before, severity, subject) = (Count, Severity, Subject);
        Take(finding, finding.Count, finding.Count > Count ? at : LastRaisedAt);
        return AskAgain(severity, at)
            ?? ((before, severity, subject) == (Count, Severity, Subject)
                ? null
                : (IAlertFact)new AlertRepeated(Kind, Severity, Count, before));
    }

    public Result<AlertAcknowledged> Acknowledge(Actor by, DateTimeOffset at)
    {
        if (Move(AlertStatus.Acknowledged) is { } problem)
        {
            return problem;
        }

        (AcknowledgedBy, AcknowledgedAt, AcknowledgedCount, SnoozedUntil) = (by.Name, at, Count, null);
        return new AlertAcknowledged(Kind, Severity, Count);
    }

    public Result<AlertSnoozed> Snooze(DateTimeOffset until)
    {
        if (Move(AlertStatus.Snoozed) is { } problem)
        {
            return problem;
        }

        SnoozedUntil = until;
        return new AlertSnoozed(Kind, Severity, Count, until);
    }

    public AlertCleared Clear(DateTimeOffset at)
    {
        if (Move(AlertStatus.Cleared) is { } problem)
        {
            throw new InvalidOperationException(problem.Detail);
        }

        (ClearedAt, SnoozedUntil) = (at, null);
        return new AlertCleared(Kind, Severity, Count);
    }

    public AlertLine ToLine() =>
        new(Id, Kind, Severity, Status, Count, Subject, Link, FirstRaisedAt, LastRaisedAt)
        {
            Detail = Detail,
            TurnsAt = TurnsAt,
            AcknowledgedBy = AcknowledgedBy,
            SnoozedUntil = SnoozedUntil,
            ClearedAt = ClearedAt,
        };

    private void Take(Finding finding, int count, DateTimeOffset raisedAt)
    {
        (Severity, Count, Subject, Link) = (finding.Severity, count, finding.Subject, finding.Link);
        (TurnsAt, LastRaisedAt) = (finding.TurnsAt, raisedAt);
        Detail = finding.Detail?[..Math.Min(finding.Detail.Length, DetailMaxLength)];
    }

    /// <summary>Quiet ones speak up when their time is over, or when it became graver or much more.</summary>
    private AlertRaised? AskAgain(AlertSeverity before, DateTimeOffset at)
    {
        var speaks = Status switch
        {
            AlertStatus.Acknowledged => Severity < before || Count >= AcknowledgedCount * WorseTimes,
            AlertStatus.Snoozed => Severity < before || SnoozedUntil <= at,
            _ => false,
        };

        if (!speaks)
        {
            return null;
        }

        Status = AlertStatus.Open;
        (SnoozedUntil, AcknowledgedBy, AcknowledgedAt) = (null, null, null);
        return Asks(again: true);
    }

    private AlertRaised Asks(bool again) => new(Kind, Severity, Count, Key, again);

    private Problem? Move(AlertStatus to)
    {
        if (!AlertLifecycle.Allows(Status, to))
        {
            return OperationsProblems.AlertCannotMove(Status, to);
        }

        Status = to;
        return null;
    }
}
