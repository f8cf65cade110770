using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Diagnosis;

/// <summary>The latest look through a connection from end to end.</summary>
internal sealed class ShopDiagnosis : IInWorkspace
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ShopId { get; init; }

    public string AskedBy { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Null while it is at work, or waits for the channel.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How often it looked: more than once when the channel was down.</summary>
    public int Rounds { get; private set; }

    public void Ask(string by, DateTimeOffset at) => (AskedBy, StartedAt, EndedAt, Rounds) = (by, at, null, 0);

    public void Look() => Rounds++;

    public void End(DateTimeOffset at) => EndedAt = at;
}

/// <summary>What a check of a connection found.</summary>
internal sealed class ShopCheck : IInWorkspace
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ShopId { get; init; }

    public required CheckName Name { get; init; }

    public CheckFinding Finding { get; private set; }

    public string? Detail { get; private set; }

    public long? Number { get; private set; }

    public DateTimeOffset? TurnsAt { get; private set; }

    /// <summary>Since when it is found to be so.</summary>
    public DateTimeOffset SinceAt { get; private set; }

    public DateTimeOffset At { get; private set; }

    public void Found(CheckResult result, DateTimeOffset at)
    {
        SinceAt = At == default || Finding != result.Finding ? at : SinceAt;
        (Finding, Detail, Number, TurnsAt, At) = (result.Finding, result.Detail, result.Number, result.TurnsAt, at);
    }
}
