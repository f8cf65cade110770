using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Channels.Labels;

/// <summary>
/// The labels of the connected shops as other modules ask for them. Many are asked for at the same time, so what was
/// set for a shop is read in a scope of its own.
/// </summary>
internal sealed class ChannelLabels(IServiceScopeFactory scopes, WorkspaceScope workspace, ShopCalls calls)
    : IChannelLabels
{
    public Task<Result<List<LabelOffer>>> Services(Guid shopId, LabelFor what, CancellationToken ct) =>
        Ask(shopId, (labels, shop) => labels.Services(shop, what, ct), ct);

    public async Task<Result<ChannelLabel>> Buy(
        Guid shopId, LabelFor what, string? serviceId, CancellationToken ct)
    {
        var terms = await Terms(shopId, ct);
        return await Ask(shopId, (labels, shop) => labels.Buy(shop, what, serviceId, terms, ct), ct);
    }

    public async Task<Result<ChannelLabel?>> Find(Guid shopId, LabelFor what, CancellationToken ct)
    {
        var terms = await Terms(shopId, ct);
        return await Ask(shopId, (labels, shop) => labels.Find(shop, what, terms, ct), ct);
    }

    public Task<Result<bool>> IsOver(Guid shopId, string packageId, CancellationToken ct) =>
        Ask(shopId, (labels, shop) => labels.IsOver(shop, packageId, ct), ct);

    /// <summary>What was set for the shop; the usual where nothing was.</summary>
    public async Task<LabelTerms> Terms(Guid shopId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.Enter(workspace.Id);
        return await db.Set<LabelSettings>().AsNoTracking().FirstOrDefaultAsync(row => row.ShopId == shopId, ct)
            is { } settings
            ? settings.Terms
            : LabelTerms.Usual;
    }

    /// <summary>Labels go before everything else that is asked of a channel.</summary>
    private async Task<Result<T>> Ask<T>(
        Guid shopId, Func<ISellLabels, ShopKey, Task<Result<T>>> ask, CancellationToken ct)
    {
        using var lane = CallLanes.For(CallLane.Shipping);
        return await calls.Run(
            shopId,
            (channel, key) => channel.Labels is { } labels
                ? ask(labels, key)
                : Task.FromResult<Result<T>>(LabelProblems.NoLabels(channel.Name)),
            ct);
    }
}
