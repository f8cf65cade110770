namespace CreatorFlow.Platform.Live;

/// <summary>Who listens on this node.</summary>
/// <param name="Lines">Open lines: a browser with two windows has two.</param>
/// <param name="People">Different people behind them.</param>
public sealed record LiveListening(int Lines, int People);

/// <summary>Tells who listens.</summary>
public interface ILiveAudience
{
    /// <summary>Those of one workspace.</summary>
    LiveListening In(Guid workspaceId);
}

/// <summary>Counts the lines of a workspace.</summary>
internal sealed class LiveAudience(LiveLines lines) : ILiveAudience
{
    public LiveListening In(Guid workspaceId)
    {
        var own = lines.Of(workspaceId);
        return new(own.Count, own.Select(line => line.Visitor?.UserId).Distinct().Count());
    }
}
