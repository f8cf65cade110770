using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Compliance;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels.AtChannel;

/// <summary>Which orders their channels would let travel in one package, by its own word.</summary>
internal sealed class CombinableAtChannel(
    AppDb db, IChannels channels, IChannelPackages packages, ShopPolicies policies)
{
    /// <summary>So many ready orders are looked at, those with the nearest deadline.</summary>
    private const int MaxLookedAt = 1_000;

    private const int MaxGroups = 50;

    /// <summary>Why a channel did not say, in its words; null when all did.</summary>
    public string? Silent { get; private set; }

    /// <summary>Those that may be combined at all; a channel says which of them.</summary>
    public static IQueryable<Order> Candidates(AppDb db) => db.Set<Order>()
        .Where(order => order.Status == OrderStatus.Ready && !order.InParcels && !order.CancelAsked
            && order.BuyerId != null && order.PackageId != null && order.ShippedBy == ShippedBy.ChannelLabel);

    /// <summary>Groups of two and more. Shops in which no buyer has two such orders are not asked.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Order>>> Groups(CancellationToken ct)
    {
        var ready = await Candidates(db).AsNoTracking()
            .OrderBy(order => order.DispatchBy).ThenBy(order => order.PlacedAt).Take(MaxLookedAt).ToListAsync(ct);
        var shops = await channels.Shops(ct);
        var groups = new List<IReadOnlyList<Order>>();

        foreach (var shop in ready.GroupBy(order => order.ShopId)
            .Where(own => own.GroupBy(order => order.BuyerId).Any(same => same.Skip(1).Any())))
        {
            groups.AddRange(await Of(shop.Key, [.. shop], policies.MostCombined(shop.Key, shops), ct));
        }

        return [.. groups.Take(MaxGroups)];
    }

    private async Task<IEnumerable<IReadOnlyList<Order>>> Of(
        Guid shopId, List<Order> ready, int most, CancellationToken ct)
    {
        try
        {
            if ((await packages.Combinable(shopId, ct)).Refused(out _, out var told))
            {
                return [];
            }

            var known = ready.ToDictionary(order => order.Number);
            return told.SelectMany(numbers => numbers.Where(known.ContainsKey).Select(number => known[number])
                    .Chunk(most))
                .Where(group => group.Length > 1);
        }
        catch (ChannelFailure failure)
        {
            Silent = failure.Message;
            return [];
        }
    }
}
