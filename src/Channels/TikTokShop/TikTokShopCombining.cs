using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Labels;
using CreatorFlow.Channels.Packages;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Lets orders travel in one package of TikTok Shop, and takes them out again. What is packed so already is accepted,
/// and the orders are read again whenever the outcome of a call is open.
/// </summary>
internal sealed class TikTokShopCombining(TikTokShopClient client, TikTokShopPackingCalls calls)
{
    /// <summary>So many pages of groups are looked at.</summary>
    private const int MaxPages = 20;

    public async Task<IReadOnlyList<IReadOnlyList<string>>> Combinable(
        TikTokShopAccess access, CancellationToken ct) =>
        [.. (await Groups(access, _ => false, ct)).Select(group => group.OrderIds!)];

    public async Task<Result<Repacked>> Combine(
        TikTokShopAccess access, IReadOnlyList<string> orderIds, CancellationToken ct)
    {
        var orders = await client.Orders(access, orderIds, ct);

        if (orderIds.Except(orders.Select(order => order.Id)).FirstOrDefault() is { } unknown)
        {
            return LabelProblems.UnknownOrder(unknown);
        }

        if (AreTogether(orders))
        {
            return new Repacked(true);
        }

        var groups = await Groups(access, group => Holds(group, orderIds), ct);

        if (groups.Find(group => Holds(group, orderIds)) is not { } fitting)
        {
            var own = groups.Find(group => group.OrderIds!.Contains(orderIds[0]))?.OrderIds ?? [orderIds[0]];
            return PackingProblems.NotCombinable(orderIds.Except(own).First(), orderIds[0]);
        }

        return await Send(access, new() { Id = fitting.Id, OrderIds = orderIds }, ct);
    }

    public async Task<Result<Repacked>> Uncombine(
        TikTokShopAccess access, string packageId, string orderId, CancellationToken ct)
    {
        if (await client.Order(access, orderId, ct) is not { } order)
        {
            return LabelProblems.UnknownOrder(orderId);
        }

        if (await IsOut(access, order, packageId, ct))
        {
            return new Repacked(true);
        }

        try
        {
            await calls.Uncombine(access, packageId, orderId, ct);
            return new Repacked(false);
        }
        catch (ChannelFailure failure) when (failure.LeavesOutcomeOpen())
        {
            if (await client.Order(access, orderId, ct) is { } now && await IsOut(access, now, packageId, ct))
            {
                return new Repacked(false);
            }

            throw;
        }
        catch (ChannelFailure failure) when (failure.MeansShippedBefore())
        {
            return PackingProblems.PackageShipped(orderId);
        }
        catch (ChannelFailure failure) when (failure.IsForGood)
        {
            return PackingProblems.UncombineRefused(orderId, failure.Message);
        }
    }

    private async Task<Result<Repacked>> Send(
        TikTokShopAccess access, CombinablePackage wanted, CancellationToken ct)
    {
        try
        {
            return Conclude(await calls.Combine(access, wanted, ct), wanted.OrderIds!);
        }
        catch (ChannelFailure failure) when (failure.LeavesOutcomeOpen())
        {
            if (AreTogether(await client.Orders(access, wanted.OrderIds!, ct)))
            {
                return new Repacked(false);
            }

            throw;
        }
        catch (ChannelFailure failure) when (failure.IsForGood)
        {
            return PackingProblems.CombineRefused(wanted.OrderIds![0], failure.Message);
        }
    }

    /// <summary>The call may be answered well and yet leave orders out: all of them, or some.</summary>
    private static Result<Repacked> Conclude(PackagesCombined answer, IReadOnlyList<string> wanted)
    {
        var packed = (answer.Packages ?? []).SelectMany(package => package.OrderIds ?? []).ToHashSet();
        var why = string.Join(' ', (answer.Errors ?? []).Select(error => error.Message).OfType<string>().Distinct());
        var left = wanted.Where(order => !packed.Contains(order)).ToDictionary(order => order, _ => why);
        return left.Count == wanted.Count
            ? PackingProblems.CombineRefused(wanted[0], why)
            : new Repacked(false) { LeftOut = left };
    }

    /// <summary>The groups of orders, page by page, until one is found.</summary>
    private async Task<List<CombinablePackage>> Groups(
        TikTokShopAccess access, Func<CombinablePackage, bool> isFound, CancellationToken ct)
    {
        var groups = new List<CombinablePackage>();
        string? token = null;

        for (var page = 0; page < MaxPages && !groups.Exists(group => isFound(group)); page++)
        {
            var told = await calls.Combinable(access, token, ct);
            groups.AddRange((told.Packages ?? []).Where(group => group is { Id: not null, OrderIds.Count: > 1 }));
            token = TikTokShopMapping.Filled(told.NextPageToken);

            if (token is null)
            {
                break;
            }
        }

        return groups;
    }

    private static bool Holds(CombinablePackage group, IReadOnlyList<string> orderIds) =>
        orderIds.All(group.OrderIds!.Contains);

    private static bool AreTogether(IReadOnlyList<Order> orders) =>
        orders.SelectMany(TikTokShopPackages.IdsOf).Distinct(StringComparer.Ordinal).Take(2).Count() == 1
        && orders.All(order => TikTokShopPackages.IdsOf(order).Any());

    /// <summary>It is in another package, or in this one alone.</summary>
    private async Task<bool> IsOut(TikTokShopAccess access, Order order, string packageId, CancellationToken ct) =>
        !TikTokShopPackages.IdsOf(order).Contains(packageId)
        || (await client.Package(access, packageId, ct)).Orders is { Count: 1 };
}
