using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Channels.Links;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.Packages;

/// <summary>The packages of the connected shops as other modules ask for them.</summary>
internal sealed class ShopPackages(ShopCalls calls, LinkedLines lines) : IChannelPackages
{
    public Task<Result<SplitTerms>> SplitTerms(Guid shopId, string externalOrderId, CancellationToken ct) =>
        Ask<SplitTerms>(shopId, async (packing, shop) => await packing.SplitTerms(shop, externalOrderId, ct), ct);

    public async Task<Result<Repacked>> Split(
        Guid shopId, string externalOrderId, IReadOnlyList<IReadOnlyList<ChannelUnits>> parcels, CancellationToken ct)
    {
        var links = await lines.Links(shopId, ct);
        return await Ask(
            shopId, (packing, shop) => packing.Split(shop, externalOrderId, parcels, links, ct), ct);
    }

    public Task<Result<List<IReadOnlyList<string>>>> Combinable(Guid shopId, CancellationToken ct) =>
        Ask<List<IReadOnlyList<string>>>(
            shopId, async (packing, shop) => (await packing.Combinable(shop, ct)).ToList(), ct);

    public Task<Result<Repacked>> Combine(
        Guid shopId, IReadOnlyList<string> externalOrderIds, CancellationToken ct) =>
        Ask(shopId, (packing, shop) => packing.Combine(shop, externalOrderIds, ct), ct);

    public Task<Result<Repacked>> Uncombine(
        Guid shopId, string packageId, string externalOrderId, CancellationToken ct) =>
        Ask(shopId, (packing, shop) => packing.Uncombine(shop, packageId, externalOrderId, ct), ct);

    /// <summary>A person waits for the answer: it goes before what is asked in the background.</summary>
    private async Task<Result<T>> Ask<T>(
        Guid shopId, Func<IPackOrders, ShopKey, Task<Result<T>>> ask, CancellationToken ct)
    {
        using var lane = CallLanes.For(CallLane.Shipping);
        return await calls.Run(
            shopId,
            (channel, key) => channel.Packing is { } packing
                ? ask(packing, key)
                : Task.FromResult<Result<T>>(PackingProblems.NoPacking(channel.Name)),
            ct);
    }
}
