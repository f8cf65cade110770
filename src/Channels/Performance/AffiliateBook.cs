using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>The shares of creators as they were read last.</summary>
internal sealed class AffiliateBook(AppDb db, ContentTitles titles) : IAffiliates
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<AffiliateShare>>> OfOrders(
        Guid shopId, IReadOnlyCollection<string> orderNumbers, CancellationToken ct)
    {
        var lines = await db.Set<AffiliateLine>().AsNoTracking()
            .Where(row => row.ShopId == shopId && orderNumbers.Contains(row.OrderNumber))
            .OrderBy(row => row.OrderNumber).ThenBy(row => row.Line).ToListAsync(ct);
        var known = await titles.Of(shopId, [.. lines.Select(line => line.ContentId).OfType<string>()], ct);
        return lines.GroupBy(line => line.OrderNumber, StringComparer.Ordinal).ToDictionary(
            same => same.Key,
            same => (IReadOnlyList<AffiliateShare>)
                [.. same.Select(line => line.View(known.GetValueOrDefault(line.ContentId ?? "")))],
            StringComparer.Ordinal);
    }
}
