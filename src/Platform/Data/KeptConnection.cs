using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Data;

/// <summary>A connection that stays open between queries, until this is disposed of.</summary>
public sealed class KeptConnection : IAsyncDisposable
{
    private readonly AppDb db;

    private KeptConnection(AppDb db) => this.db = db;

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await db.Database.CloseConnectionAsync();

    internal static async Task<KeptConnection> Open(AppDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        return new(db);
    }
}
