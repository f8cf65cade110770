namespace CreatorFlow.Platform.Live;

/// <summary>Who listens to what on this node, so that nothing is computed for nobody.</summary>
internal sealed class LiveListeners
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, HashSet<(Guid Workspace, string Channel)>> byConnection = [];
    private readonly Dictionary<(Guid Workspace, string Channel), int> counts = [];

    public int Connections
    {
        get
        {
            lock (guard)
            {
                return byConnection.Count;
            }
        }
    }

    public void Add(string connection, Guid workspaceId, string channel)
    {
        lock (guard)
        {
            if (!byConnection.TryGetValue(connection, out var own))
            {
                byConnection[connection] = own = [];
            }

            if (own.Add((workspaceId, channel)))
            {
                counts[(workspaceId, channel)] = counts.GetValueOrDefault((workspaceId, channel)) + 1;
            }
        }
    }

    public void Remove(string connection)
    {
        lock (guard)
        {
            if (!byConnection.Remove(connection, out var own))
            {
                return;
            }

            foreach (var key in own.Where(key => --counts[key] == 0))
            {
                counts.Remove(key);
            }
        }
    }

    public bool Hears(Guid workspaceId, string channel)
    {
        lock (guard)
        {
            return counts.ContainsKey((workspaceId, channel));
        }
    }
}
