using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Channels.Connections;

/// <summary>
/// The channel refused a call because the consent does not cover it: writes down by name what is missing, as far as the
/// grant tells. The rest of the shop's work goes on. Has a scope of its own.
/// </summary>
internal sealed class MissScopes(IServiceScopeFactory scopes, IEnumerable<IChannelProbe> probes)
{
    /// <summary>Stands where the grant does not tell which permission it is.</summary>
    public const string Unnamed = "?";

    /// <summary>False when that was known.</summary>
    public async Task<bool> Run(Guid workspaceId, Guid shopId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.Enter(workspaceId);
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is not { MissingScopes: null })
        {
            return false;
        }

        var missing = Scopes.Missing(probes.FirstOrDefault(own => own.Key == shop.Channel)?.Needs ?? [], shop);
        Write(db, shop, missing.Count > 0 ? missing : [Unnamed]);
        await work.Commit(ct);
        return true;
    }

    /// <summary>Joins the caller's transaction. Tells it when it is news.</summary>
    public static void Write(AppDb db, ShopConnection shop, IReadOnlyList<string> missing)
    {
        if (shop.MissScopes(missing.Count > 0 ? string.Join(' ', missing) : null))
        {
            db.Tell(new ShopScopesMissed(shop.Name, shop.Channel, missing), shop.Id, Actor.Channel(shop.Name));
        }
    }
}
