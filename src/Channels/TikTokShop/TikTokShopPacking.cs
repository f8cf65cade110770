using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Labels;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.Packages;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Splits and combines orders that travel under TikTok Shop's label. The calls know no idempotency key, so how an order
/// is packed is read before each, and again whenever its outcome is open.
/// </summary>
internal sealed class TikTokShopPacking(
    TikTokShopClient client, TikTokShopPackingCalls calls, TikTokShopCombining combining) : IPackOrders
{
    private const string NoReason = "It gives no reason.";

    public async Task<SplitTerms> SplitTerms(ShopKey shop, string orderId, CancellationToken ct)
    {
        var told = await calls.SplitAttribute(TikTokShopChannel.Access(shop), orderId, ct);
        return new(
            told?.CanSplit == true ? null : TikTokShopMapping.Filled(told?.Reason) ?? NoReason,
            told?.MustSplit == true ? [.. (told.MustSplitReasons ?? []).DefaultIfEmpty(NoReason)] : []);
    }

    public async Task<Result<Repacked>> Split(
        ShopKey shop, string orderId, IReadOnlyList<IReadOnlyList<ChannelUnits>> parcels, SkuLinks links,
        CancellationToken ct)
    {
        var access = TikTokShopChannel.Access(shop);

        if (await client.Order(access, orderId, ct) is not { } order)
        {
            return LabelProblems.UnknownOrder(orderId);
        }

        if (IsSplit(order, parcels, links))
        {
            return new Repacked(true);
        }

        if ((await SplitTerms(shop, orderId, ct)).WhyNot is { } why)
        {
            return PackingProblems.NotSplittable(orderId, why);
        }

        return TikTokShopUnits.Apportioned(order, [.. parcels.Select(own => new LinkedUnits(own, links))]) is { } groups
            ? await Split(access, orderId, groups, now => IsSplit(now, parcels, links), ct)
            : PackingProblems.NotApart(orderId);
    }

    public Task<IReadOnlyList<IReadOnlyList<string>>> Combinable(ShopKey shop, CancellationToken ct) =>
        combining.Combinable(TikTokShopChannel.Access(shop), ct);

    public Task<Result<Repacked>> Combine(ShopKey shop, IReadOnlyList<string> orderIds, CancellationToken ct) =>
        combining.Combine(TikTokShopChannel.Access(shop), orderIds, ct);

    public Task<Result<Repacked>> Uncombine(
        ShopKey shop, string packageId, string orderId, CancellationToken ct) =>
        combining.Uncombine(TikTokShopChannel.Access(shop), packageId, orderId, ct);

    private async Task<Result<Repacked>> Split(
        TikTokShopAccess access, string orderId, IReadOnlyList<IReadOnlyList<string>> groups,
        Func<Order, bool> isDone, CancellationToken ct)
    {
        try
        {
            await calls.Split(
                access, orderId,
                [.. groups.Select((lines, i) => new SplitGroup { Id = $"{i + 1}", OrderLineItemIds = lines })], ct);
            return new Repacked(false);
        }
        catch (ChannelFailure failure) when (failure.LeavesOutcomeOpen())
        {
            if (await client.Order(access, orderId, ct) is { } now && isDone(now))
            {
                return new Repacked(false);
            }

            throw;
        }
        catch (ChannelFailure failure) when (failure.IsForGood)
        {
            return PackingProblems.SplitRefused(orderId, failure);
        }
    }

    private static bool IsSplit(Order order, IReadOnlyList<IReadOnlyList<ChannelUnits>> parcels, SkuLinks links) =>
        TikTokShopPackageMapping.Contents(order, links).SequenceEqual(TikTokShopPackageMapping.Contents(parcels));
}
