namespace CreatorFlow.Platform.Jobs;

/// <summary>Where a lane's jobs are: a workspace and a lane within it.</summary>
internal readonly record struct LaneKey(Guid WorkspaceId, string Lane);

/// <summary>The most urgent due job of a lane and priority.</summary>
internal readonly record struct LaneHead(LaneKey Lane, int Priority, DateTimeOffset DueAt);

/// <summary>
/// The lanes of one kind of job in this process: which have as many batches at work as they may, and whose turn it is.
/// Workspaces take turns, so that one seller's spike does not delay another's; within a workspace the more urgent jobs
/// go first, and lanes that are equally urgent take turns.
/// </summary>
internal sealed class LanesAtWork(JobLimits limits)
{
    private const int MaxRemembered = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<LaneKey, int> batches = [];
    private readonly Dictionary<LaneKey, long> lanesServed = [];
    private readonly Dictionary<Guid, long> workspacesServed = [];
    private long turn;

    public JobLimits Limits { get; } = limits;

    /// <summary>The lane after which the next look begins, where there are more lanes than one look shows.</summary>
    public LaneKey LookAfter { get; set; } = new(Guid.Empty, "");

    /// <summary>A batch of the lane begins.</summary>
    public void Begin(LaneKey lane)
    {
        lock (gate)
        {
            batches[lane] = batches.GetValueOrDefault(lane) + 1;
        }
    }

    /// <summary>A batch of the lane is over.</summary>
    public void End(LaneKey lane)
    {
        lock (gate)
        {
            if (--batches[lane] == 0)
            {
                batches.Remove(lane);
            }
        }
    }

    /// <summary>Whose turn it is: as many as there are slots, lanes with too much at work left out.</summary>
    public IReadOnlyList<LaneHead> Choose(IReadOnlyList<LaneHead> heads, int slots)
    {
        lock (gate)
        {
            Forget();
            var left = heads.ToList();
            var chosen = new List<LaneHead>();

            while (chosen.Count < slots)
            {
                left.RemoveAll(head => IsFull(head.Lane, chosen));

                if (left.Count == 0)
                {
                    break;
                }

                var next = left.MinBy(TurnOf);
                left.Remove(next);
                chosen.Add(next);
                turn++;
                lanesServed[next.Lane] = turn;
                workspacesServed[next.Lane.WorkspaceId] = turn;
            }

            return chosen;
        }
    }

    private (long Workspace, int Priority, long Lane, DateTimeOffset DueAt) TurnOf(LaneHead head) => (
        workspacesServed.GetValueOrDefault(head.Lane.WorkspaceId),
        head.Priority,
        lanesServed.GetValueOrDefault(head.Lane),
        head.DueAt);

    private bool IsFull(LaneKey lane, List<LaneHead> chosen) =>
        batches.GetValueOrDefault(lane) + chosen.Count(head => head.Lane == lane) >= Limits.BatchesPerLane;

    private void Forget()
    {
        if (lanesServed.Count > MaxRemembered)
        {
            lanesServed.Clear();
        }

        if (workspacesServed.Count > MaxRemembered)
        {
            workspacesServed.Clear();
        }
    }
}
