using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Diagnosis.Checks;

/// <summary>
/// Does the consent cover all that the work needs? The grant is read where the channel tells it, and every permission
/// is tried that has a harmless call. What is missing is written down by name; what is there again is struck off.
/// </summary>
internal sealed class CheckScopes(AppDb db) : IShopCheck
{
    public CheckName Name => CheckName.Scopes;

    public async Task<CheckResult> Run(CheckedShop shop, CancellationToken ct)
    {
        if (!shop.HasAccess)
        {
            return CheckResult.NotChecked;
        }

        var missing = new HashSet<string>(Scopes.Missing(shop.Probe.Needs, shop.Connection), StringComparer.Ordinal);

        foreach (var need in shop.Probe.Needs.Where(need => !missing.Contains(need.Scope)))
        {
            if (await IsRefused(shop, need, ct))
            {
                missing.Add(need.Scope);
            }
        }

        var named = shop.Probe.Needs.Select(need => need.Scope).Where(missing.Contains).Distinct().ToList();
        await Write(shop.Connection.Id, named, ct);
        return named.Count == 0
            ? new(CheckFinding.ScopesGranted, Number: shop.Probe.Needs.Count)
            : new(CheckFinding.ScopesMissing, string.Join(' ', named), named.Count);
    }

    private static async Task<bool> IsRefused(CheckedShop shop, ScopeNeed need, CancellationToken ct)
    {
        try
        {
            await shop.Probe.Try(shop.Key, need, ct);
            return false;
        }
        catch (ChannelFailure failure)
        {
            // Whatever else is wrong with that call says nothing about the permission.
            return shop.Probe.FaultOf(failure) == ChannelFault.Scope;
        }
        catch (AccessExpired)
        {
            return false;
        }
    }

    private async Task Write(Guid shopId, List<string> missing, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var row = await db.Set<ShopConnection>().FirstAsync(own => own.Id == shopId, ct);
        MissScopes.Write(db, row, missing);
        await work.Commit(ct);
        db.ChangeTracker.Clear();
    }
}
