using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Data;

/// <summary>
/// The one database of the program. Modules map their tables into it; a transaction may span modules.
/// Rows of other workspaces are invisible; what is told here becomes a fact with the commit.
/// </summary>
public sealed class AppDb(
    DbContextOptions<AppDb> options,
    IEnumerable<IMapTables> maps,
    WorkspaceScope scope,
    FactKinds kinds,
    WriterGate gate,
    Wakeups wakeups,
    TimeProvider clock) : DbContext(options)
{
    private readonly HashSet<string> wakeOnCommit = new(StringComparer.Ordinal);
    private readonly List<FactRow> told = [];

    internal IEnumerable<IMapTables> Maps { get; } = maps;

    /// <summary>The workspace of this scope.</summary>
    public WorkspaceScope Scope { get; } = scope;

    /// <summary>The instant that the program's clock shows.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>True on PostgreSQL, false on SQLite.</summary>
    public bool IsPostgres { get; } = options.Extensions.Any(
        own => own.GetType().Name.StartsWith("Npgsql", StringComparison.Ordinal));

    internal WriterGate Gate { get; } = gate;

    internal Work? CurrentWork { get; set; }

    internal Guid FilterWorkspaceId => Scope.Id;

    internal bool FilterIsOff => Scope.Across;

    /// <summary>
    /// Begins a transaction. On SQLite writers queue here, first come, first served. Nothing happens unless
    /// <see cref="Work.Commit"/> is called. Never hold one over a call that leaves the process.
    /// </summary>
    public Task<Work> Begin(CancellationToken ct) => Work.Begin(this, isAhead: false, ct);

    /// <summary>The same ahead of the writers that wait, for what somebody outside waits for.</summary>
    internal Task<Work> BeginAhead(CancellationToken ct) => Work.Begin(this, isAhead: true, ct);

    /// <summary>
    /// Keeps one connection open for the queries that follow, in the workspace of now: for many short reads in a row.
    /// Another workspace is entered by <see cref="Enter"/> while it is kept.
    /// </summary>
    public Task<KeptConnection> KeepConnection(CancellationToken ct) => KeptConnection.Open(this, ct);

    /// <summary>Records a past-tense fact, written with the commit of the current transaction.</summary>
    /// <param name="fact">A registered record.</param>
    /// <param name="subjectId">The order, SKU, label... it is about.</param>
    public void Tell(object fact, Guid subjectId, Actor by, Reason? why = null)
    {
        told.Add(FactRow.Of(fact, kinds, Scope.Id, subjectId, by, why, clock.GetUtcNow()));
        WakeOnCommit(Wakeups.Facts);
    }

    /// <summary>Writes many new rows of a table at once, in the current transaction, past the change tracker.</summary>
    public Task Insert<T>(IReadOnlyList<T> rows, CancellationToken ct) where T : class =>
        BulkInsert.Run(this, rows, ct);

    /// <summary>Wakes those who wait on this topic once the current transaction is committed.</summary>
    public void WakeOnCommit(string topic) => wakeOnCommit.Add(topic);

    /// <summary>Goes on in another workspace within the same transaction; forgets what was loaded.</summary>
    public async Task Enter(Guid workspaceId, CancellationToken ct)
    {
        ChangeTracker.Clear();
        Scope.Enter(workspaceId);
        await RowSecurity.Apply(this, ct);
    }

    /// <summary>Goes on across all workspaces within the same transaction; forgets what was loaded.</summary>
    public async Task AcrossWorkspaces(CancellationToken ct)
    {
        ChangeTracker.Clear();
        Scope.AcrossWorkspaces();
        await RowSecurity.Apply(this, ct);
    }

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (CurrentWork is not null)
        {
            var changed = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await WriteTold(cancellationToken);
            return changed;
        }

        await using var work = await Begin(cancellationToken);
        var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await work.Commit(cancellationToken);
        return count;
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var map in Maps)
        {
            map.Map(modelBuilder);
        }

        ModelConventions.Apply(modelBuilder, this);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ModelConventions.Configure(configurationBuilder, IsPostgres);

    internal void WakeAfterCommit()
    {
        foreach (var topic in wakeOnCommit)
        {
            wakeups.Tell(topic);
        }

        wakeOnCommit.Clear();
    }

    internal void Forget()
    {
        wakeOnCommit.Clear();
        told.Clear();
        ChangeTracker.Clear();
    }

    // Facts keep the order in which they were told; nothing reads them before the commit.
    private async Task WriteTold(CancellationToken ct)
    {
        FactRow[] rows = [.. told];
        told.Clear();
        await Insert(rows, ct);
    }
}
