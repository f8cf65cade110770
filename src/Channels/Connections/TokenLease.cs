using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Connections;

/// <summary>
/// Who refreshes the tokens of a consent at the moment. Over all nodes one at a time does: two would spend the refresh
/// token twice. A node that died with it is waited for no longer than the lease runs.
/// </summary>
internal sealed class TokenLease : IInWorkspace
{
    /// <summary>Longer than a call may take with its repeats.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    /// <summary>Who has it is through with the call and the commit before another one may take it.</summary>
    public static readonly TimeSpan LongestWork = Life - TimeSpan.FromSeconds(10);

    public required Guid WorkspaceId { get; init; }

    public required string Channel { get; init; }

    /// <summary>The consent whose tokens they are.</summary>
    public required string Consent { get; init; }

    /// <summary>Null when nobody refreshes.</summary>
    public Guid? Holder { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>Null when another one has it.</summary>
    public static async Task<Guid?> Take(AppDb db, ShopConnection shop, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.OnlyOneWithKey($"tokens {shop.Channel} {shop.Consent}", ct);
        var lease = await Of(db, shop).FirstOrDefaultAsync(ct);

        if (lease is null)
        {
            lease = new() { WorkspaceId = db.Scope.Id, Channel = shop.Channel, Consent = shop.Consent };
            db.Add(lease);
        }
        else if (lease.Holder is not null && lease.EndsAt > db.Now)
        {
            return null;
        }

        (lease.Holder, lease.EndsAt) = (Ids.New(db.Now), db.Now + Life);
        var holder = lease.Holder;
        await work.Commit(ct);
        db.ChangeTracker.Clear();
        return holder;
    }

    /// <summary>Joins the caller's transaction; harmless when the lease ran out and another one has it.</summary>
    public static Task End(AppDb db, ShopConnection shop, Guid holder, CancellationToken ct) =>
        Of(db, shop).Where(row => row.Holder == holder)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Holder, (Guid?)null), ct);

    private static IQueryable<TokenLease> Of(AppDb db, ShopConnection shop) => db.Set<TokenLease>()
        .Where(row => row.Channel == shop.Channel && row.Consent == shop.Consent);
}
