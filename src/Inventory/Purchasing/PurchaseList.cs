using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>Orders to suppliers as they are listed and shown, and what is still to come.</summary>
internal sealed class PurchaseList(AppDb db, TimeProvider clock) : IExpectedGoods
{
    public const int RowsPerPage = 50;

    private static readonly PurchaseStatus[] Open = [PurchaseStatus.Sent, PurchaseStatus.PartlyReceived];

    /// <summary>The day of today, as days are kept.</summary>
    public string Today => Purchase.Text(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));

    /// <summary>A page of them, the latest first; those that are open by the day they are expected.</summary>
    public async Task<IReadOnlyList<PurchaseRow>> Page(PurchaseView view, int page, CancellationToken ct)
    {
        var matching = Matching(view);
        var sorted = view is PurchaseView.Open or PurchaseView.Overdue
            ? matching.OrderBy(own => own.ExpectedOn).ThenBy(own => own.Number)
            : matching.OrderByDescending(own => own.Number);
        var some = await sorted.Skip((page - 1) * RowsPerPage).Take(RowsPerPage).ToListAsync(ct);
        return await Rows(some, ct);
    }

    public async Task<IReadOnlyDictionary<PurchaseView, int>> Counts(CancellationToken ct)
    {
        var counts = new Dictionary<PurchaseView, int>();

        foreach (var view in Enum.GetValues<PurchaseView>())
        {
            counts[view] = await Matching(view).CountAsync(ct);
        }

        return counts;
    }

    public async Task<PurchaseRow?> One(Guid id, CancellationToken ct)
    {
        var found = await Rows(await db.Set<Purchase>().AsNoTracking().Where(own => own.Id == id).ToListAsync(ct), ct);
        return found.Count == 0 ? null : found[0];
    }

    public async Task<IReadOnlyList<ShownLine>> Lines(Guid id, CancellationToken ct) => await (
        from line in db.Set<PurchaseLine>().AsNoTracking()
        join sku in db.Set<Sku>().AsNoTracking() on line.Sku equals sku.Code into skus
        from sku in skus.DefaultIfEmpty()
        where line.PurchaseId == id
        orderby line.Sku
        select new ShownLine(line, sku == null ? "" : sku.Title)).ToListAsync(ct);

    /// <summary>What is still to come of a SKU, the nearest day first.</summary>
    public async Task<IReadOnlyList<Arrival>> Arrivals(string sku, CancellationToken ct) => await (
        from line in db.Set<PurchaseLine>().AsNoTracking()
        join purchase in db.Set<Purchase>().AsNoTracking() on line.PurchaseId equals purchase.Id
        join supplier in db.Set<Supplier>().AsNoTracking() on purchase.SupplierId equals supplier.Id
        where line.Sku == sku && Open.Contains(purchase.Status) && line.Quantity > line.Received
        orderby purchase.ExpectedOn, purchase.Number
        select new Arrival(
            purchase.Id, purchase.Number, supplier.Name, purchase.ExpectedOn, line.Quantity - line.Received))
        .ToListAsync(ct);

    public async Task<IReadOnlyList<Supplier>> Suppliers(CancellationToken ct) =>
        await db.Set<Supplier>().AsNoTracking().OrderBy(own => own.Name).ToListAsync(ct);

    /// <summary>The SKUs that are to be bought again, the oldest mark first, with what is available.</summary>
    public async Task<IReadOnlyList<string>> Reorder(CancellationToken ct) => await db.Set<ReorderMark>()
        .OrderBy(mark => mark.At).ThenBy(mark => mark.Sku).Select(mark => mark.Sku)
        .Take(DraftPurchase.MaxLines).ToListAsync(ct);

    public Task<bool> IsMarked(string sku, CancellationToken ct) =>
        db.Set<ReorderMark>().AnyAsync(mark => mark.Sku == sku, ct);

    public async Task<OverduePurchases> Overdue(int names, CancellationToken ct)
    {
        var late = Matching(PurchaseView.Overdue);
        var first = await late.OrderBy(own => own.ExpectedOn).ThenBy(own => own.Number)
            .Select(own => own.Number).Take(names).ToListAsync(ct);
        return new(await late.CountAsync(ct), [.. first.Select(number => $"PO-{number}")]);
    }

    private IQueryable<Purchase> Matching(PurchaseView view)
    {
        var rows = db.Set<Purchase>().AsNoTracking();
        var today = Today;
        return view switch
        {
            PurchaseView.Open => rows.Where(own => Open.Contains(own.Status)),
#pragma warning disable CA1309 // The database compares; days written year first sort as text.
            PurchaseView.Overdue => rows.Where(
                own => Open.Contains(own.Status) && string.Compare(own.ExpectedOn, today) < 0),
#pragma warning restore CA1309
            PurchaseView.Draft => rows.Where(own => own.Status == PurchaseStatus.Draft),
            PurchaseView.Received => rows.Where(own => own.Status == PurchaseStatus.Received),
            PurchaseView.Cancelled => rows.Where(own => own.Status == PurchaseStatus.Cancelled),
            _ => rows,
        };
    }

    private async Task<IReadOnlyList<PurchaseRow>> Rows(List<Purchase> some, CancellationToken ct)
    {
        var ids = some.ConvertAll(own => own.Id);
        var names = await db.Set<Supplier>().AsNoTracking().ToDictionaryAsync(own => own.Id, own => own.Name, ct);
        var sums = await db.Set<PurchaseLine>().Where(line => ids.Contains(line.PurchaseId))
            .GroupBy(line => line.PurchaseId)
            .Select(same => new
            {
                same.Key,
                Units = same.Sum(line => (long)line.Quantity),
                Received = same.Sum(line => (long)line.Received),
                Cost = same.Sum(line => line.Quantity * line.CostMinor),
            })
            .ToDictionaryAsync(own => own.Key, ct);
        var today = Today;

        return
        [
            .. some.Select(own =>
            {
                var sum = sums.GetValueOrDefault(own.Id);
                return new PurchaseRow(
                    own, names.GetValueOrDefault(own.SupplierId, ""), sum?.Units ?? 0, sum?.Received ?? 0,
                    new(sum?.Cost ?? 0, own.Currency),
                    own.IsOpen && string.CompareOrdinal(own.ExpectedOn, today) < 0);
            }),
        ];
    }
}

/// <summary>Which orders to suppliers are listed.</summary>
internal enum PurchaseView
{
    /// <summary>Sent, and not all has come.</summary>
    Open,

    /// <summary>Open, and their day is over.</summary>
    Overdue,

    /// <summary>Being written.</summary>
    Draft,

    /// <summary>All has come.</summary>
    Received,

    /// <summary>Called off.</summary>
    Cancelled,

    /// <summary>Every one.</summary>
    All,
}

/// <summary>An order to a supplier as it is listed.</summary>
/// <param name="IsOverdue">Its day is over and not all has come.</param>
internal sealed record PurchaseRow(
    Purchase Purchase, string Supplier, long Units, long Received, Money Cost, bool IsOverdue);

/// <summary>A line with the product's name.</summary>
internal sealed record ShownLine(PurchaseLine Line, string Title);

/// <summary>Units of a SKU that are still to come.</summary>
/// <param name="ExpectedOn">The day, such as 2026-12-01.</param>
internal sealed record Arrival(Guid PurchaseId, int Number, string Supplier, string ExpectedOn, int Units);
