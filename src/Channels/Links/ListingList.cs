using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Links;

/// <summary>Which listings are shown.</summary>
internal enum LinkView
{
    /// <summary>For sale, and linked to nothing.</summary>
    Unlinked,

    /// <summary>Linked to a SKU.</summary>
    Linked,

    /// <summary>A person said that they are none of ours.</summary>
    Ignored,

    /// <summary>They do not sell: switched off, rejected, frozen.</summary>
    Stopped,
}

/// <summary>A listing with the SKUs it may be.</summary>
/// <param name="Code">The seller's code at the channel; empty when there is none.</param>
/// <param name="Sku">The SKU it is linked to; empty when to none.</param>
internal sealed record ListingRow(
    string SkuId, string ProductId, string Code, string Title, string Sku, LinkKind Link, int AtChannel,
    IReadOnlyList<Proposal> Proposals)
{
    /// <summary>Whether it sells, and if not, who stopped it.</summary>
    public ListingState State { get; init; }

    /// <summary>Since when it is seen so; null when it always was.</summary>
    public DateTimeOffset? StateSince { get; init; }

    /// <summary>Why it does not sell, in the channel's words; null when it does not say.</summary>
    public string? StateReason { get; init; }

    /// <summary>The proposal that may be accepted without a look.</summary>
    public Proposal? Sure => SkuIndex.Sure(Proposals);
}

/// <summary>One page of listings, and how many there are of each sort.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Sure">Of those without a link, how many have a proposal that may be accepted without a look.</param>
internal sealed record ListingPage(
    string Shop, IReadOnlyList<ListingRow> Rows, int Matching, int Unlinked, int Linked, int Ignored, int Sure)
{
    /// <summary>How many do not sell.</summary>
    public int Stopped { get; init; }
}

/// <summary>The listings of a shop that are for sale, and those that are stopped.</summary>
internal sealed class ListingList(AppDb db, ISkus skus)
{
    public const int RowsPerPage = 50;

    /// <summary>Null when there is no such shop.</summary>
    public async Task<ListingPage?> Page(Guid shopId, LinkView view, string search, int page, CancellationToken ct)
    {
        var shop = await db.Set<ShopConnection>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == shopId && row.Status != ConnectionStatus.Disconnected, ct);

        if (shop is null)
        {
            return null;
        }

        var ofShop = db.Set<Listing>().AsNoTracking().Where(row => row.ShopId == shopId);
        var all = ofShop.Where(row => row.IsActive);
        var stopped = ofShop.Where(row => ListingStates.Stopped.Contains(row.State));
        var counts = await all.GroupBy(row => row.Link).Select(own => new { own.Key, Count = own.Count() })
            .ToDictionaryAsync(own => own.Key, own => own.Count, ct);
        var matching = Found(view == LinkView.Stopped ? stopped : Linked(all, view), search);
        var rows = await matching.OrderBy(row => row.Title).ThenBy(row => row.SkuId)
            .Skip((page - 1) * RowsPerPage).Take(RowsPerPage).ToListAsync(ct);
        var unlinked = counts.GetValueOrDefault(LinkKind.None);
        var index = unlinked > 0 || (view == LinkView.Ignored && rows.Count > 0)
            ? new SkuIndex(await skus.Like("", SkuIndex.MostSkus, ct))
            : null;

        return new(
            shop.Name,
            [.. rows.Select(row => RowOf(row, view is LinkView.Linked or LinkView.Stopped ? null : index))],
            await matching.CountAsync(ct),
            unlinked,
            counts.GetValueOrDefault(LinkKind.Automatic) + counts.GetValueOrDefault(LinkKind.Chosen),
            counts.GetValueOrDefault(LinkKind.Ignored),
            unlinked == 0 ? 0 : await Sure(all, index!, ct))
        {
            Stopped = await stopped.CountAsync(ct),
        };
    }

    private static IQueryable<Listing> Linked(IQueryable<Listing> all, LinkView view) => view switch
    {
        LinkView.Unlinked => all.Where(row => row.Link == LinkKind.None),
        LinkView.Ignored => all.Where(row => row.Link == LinkKind.Ignored),
        _ => all.Where(row => row.Link == LinkKind.Automatic || row.Link == LinkKind.Chosen),
    };

    private static IQueryable<Listing> Found(IQueryable<Listing> rows, string search) => search.Length == 0
        ? rows
        : rows.Where(row => row.Title.Contains(search) || row.SellerCode.Contains(search)
            || row.Sku.Contains(search));

    private static async Task<int> Sure(IQueryable<Listing> all, SkuIndex index, CancellationToken ct) =>
        (await all.Where(row => row.Link == LinkKind.None).Take(LinkMatching.MaxListings)
            .Select(row => new { row.SellerCode, row.Title }).ToListAsync(ct))
        .Count(row => SkuIndex.Sure(index.For(row.SellerCode, row.Title)) is not null);

    private static ListingRow RowOf(Listing row, SkuIndex? index) => new(
        row.SkuId, row.ProductId, row.SellerCode, row.Title, row.Sku, row.Link, row.ChannelAvailable,
        index?.For(row.SellerCode, row.Title) ?? [])
    {
        State = row.State,
        StateSince = row.StateSince,
        StateReason = row.StateReason,
    };
}
