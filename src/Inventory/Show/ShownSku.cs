using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.List;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Show;

/// <summary>The SKU that this request shows, with its ledger.</summary>
internal sealed class ShownSku(
    AppDb db, StockList list, StockCourses courses, IWaitingForStock waiting, IEnumerable<IChannelOffers> channels)
{
    public const int MaxMovements = 100;

    private StockRow? row;

    public StockRow Row => row ?? throw new InvalidOperationException("The page has not loaded the SKU.");

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Movement> Movements { get; private set; } = [];

    /// <summary>What was on hand after each of the movements.</summary>
    public IReadOnlyList<int> After { get; private set; } = [];

    /// <summary>How what is on hand went lately, now last.</summary>
    public IReadOnlyList<int> Course { get; private set; } = [];

    public WaitingUnits? Wanted { get; private set; }

    /// <summary>What each shop offers of it.</summary>
    public IReadOnlyList<ChannelOffer> Offers { get; private set; } = [];

    /// <summary>False when there is no such SKU.</summary>
    public async Task<bool> Load(string sku, CancellationToken ct)
    {
        if ((row = await list.One(sku, ct)) is null)
        {
            return false;
        }

        Movements = await db.Set<Movement>().AsNoTracking()
            .Where(own => own.Sku == sku)
            .OrderByDescending(own => own.Id)
            .Take(MaxMovements)
            .ToListAsync(ct);
        After = [.. Movements.Select((_, at) => row.OnHand - Movements.Take(at).Sum(own => own.Quantity))];
        Course = (await courses.Of([row], ct))[sku];
        Offers = channels.FirstOrDefault() is { } shops ? await shops.Of(sku, row.Available, ct) : [];
        Wanted = (await waiting.BySku(ct)).GetValueOrDefault(sku);
        return true;
    }
}
