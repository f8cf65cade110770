namespace CreatorFlow.Web.Bench.Fanout;

/// <summary>What the fan-out benchmark is told.</summary>
/// <param name="Rate">Facts a second, over all workspaces.</param>
/// <param name="CriticalRate">Critical alerts a second besides.</param>
/// <param name="Cut">Clients that are cut in the middle of the run and come back with their cursor.</param>
/// <param name="Database">As on the command line; SQLite in the folder when null.</param>
internal sealed record FanoutSettings(
    int Clients, int Workspaces, double Rate, double CriticalRate, int Seconds, int Cut, string Folder,
    string? Database);

/// <summary>What the node says once it can be used: where it is and who may sign in, one person a workspace.</summary>
internal sealed record NodeReady(string Url, IReadOnlyList<NodePerson> People, string Password);

/// <summary>The owner of a workspace of the benchmark.</summary>
internal sealed record NodePerson(Guid WorkspaceId, string Email);

/// <summary>A fact that the node committed, with the ticks of the machine's own clock around the commit.</summary>
internal sealed record ToldFact(Guid Id, Guid WorkspaceId, bool IsCritical, long Before, long After);

/// <summary>The answer of the fan-out benchmark; milliseconds count from just before the commit of the fact.</summary>
/// <param name="Messages">Events that clients received.</param>
/// <param name="Values">Folded numbers that clients received.</param>
/// <param name="Resumed">Events that clients who had been cut were owed and got when they came back.</param>
/// <param name="P95AfterCommitMs">The same from just after the commit: without the disk.</param>
/// <param name="Lost">Events that a client should have got and did not.</param>
/// <param name="Doubled">Events that a client got more than once.</param>
/// <param name="RssMb">The most memory the server took.</param>
/// <param name="CpuSeconds">Processor time of the server during the run.</param>
/// <param name="LoadAverage">That of the machine at the end, over one minute: others may have used it too.</param>
internal sealed record FanoutReport(
    string Database,
    int Clients,
    int Workspaces,
    double Rate,
    int Seconds,
    int Facts,
    int Critical,
    long Messages,
    long Values,
    int Cut,
    long Resumed,
    double P50Ms,
    double P95Ms,
    double P99Ms,
    double P95AfterCommitMs,
    double CriticalP50Ms,
    double CriticalP95Ms,
    long Lost,
    long Doubled,
    long RssMb,
    double CpuSeconds,
    string LoadAverage);
