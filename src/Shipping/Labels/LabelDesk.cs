using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Track;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Labels;

/// <summary>What other modules ask of labels.</summary>
internal sealed class LabelDesk(AppDb db, BuyLabel buy, VoidLabel giveBack) : ILabels
{
    public Task Buy(IReadOnlyList<ParcelToShip> parcels, Actor by, CancellationToken ct) => buy.Run(parcels, by, ct);

    public Task Void(IReadOnlyList<Guid> parcelIds, Reason why, Actor by, CancellationToken ct) =>
        giveBack.Run(parcelIds, why, by, ct);

    public Task Hurry(IReadOnlyList<Guid> parcelIds, CancellationToken ct) => buy.Hurry(parcelIds, ct);

    public async Task<LabelView?> Of(Guid parcelId, CancellationToken ct)
    {
        var label = await db.Set<Label>().AsNoTracking()
            .Where(row => row.ParcelId == parcelId)
            .OrderByDescending(row => row.Sequence)
            .FirstOrDefaultAsync(ct);

        return label is null ? null : await View(label, ct);
    }

    public async Task<IReadOnlyDictionary<Guid, Guid>> Wanted(
        IReadOnlyCollection<Guid> parcelIds, CancellationToken ct) => await db.Set<Label>().AsNoTracking()
            .Where(row => parcelIds.Contains(row.ParcelId) && row.GivenUpAt == null)
            .ToDictionaryAsync(row => row.ParcelId, row => row.Id, ct);

    public async Task<Result<LabelFile>> File(Guid labelId, CancellationToken ct)
    {
        var label = await Find(labelId, ct);

        if (label is null)
        {
            return ShippingProblems.LabelNotFound();
        }

        var image = label.Status == LabelStatus.Bought
            ? await db.Set<LabelImage>().AsNoTracking().SingleOrDefaultAsync(row => row.LabelId == labelId, ct)
            : null;

        return image is null
            ? ShippingProblems.LabelNotPrintable(label.Status.ToString())
            : new LabelFile(image.Content, image.MediaType, label.Reference + LabelBytes.EndingOf(image.MediaType));
    }

    /// <summary>The label with its scans, for its page and the API.</summary>
    public async Task<Result<LabelView>> View(Guid labelId, CancellationToken ct) =>
        await Find(labelId, ct) is { } label ? await View(label, ct) : ShippingProblems.LabelNotFound();

    public Task<Label?> Find(Guid labelId, CancellationToken ct) =>
        db.Set<Label>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == labelId, ct);

    /// <summary>What can be printed; null when nothing can.</summary>
    public async Task<string?> MediaTypeOf(Label label, CancellationToken ct) =>
        label.Status == LabelStatus.Bought
            ? await db.Set<LabelImage>()
                .Where(row => row.LabelId == label.Id)
                .Select(row => row.MediaType)
                .FirstOrDefaultAsync(ct)
            : null;

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<ParcelScan>> Scans(Guid labelId, CancellationToken ct)
    {
        var rows = await db.Set<ScanRow>().AsNoTracking()
            .Where(scan => scan.LabelId == labelId)
            .OrderBy(scan => scan.At)
            .ToListAsync(ct);

        return [.. rows.Select(row => row.ToScan())];
    }

    private async Task<LabelView> View(Label label, CancellationToken ct) =>
        new(
            label.Id,
            label.ParcelId,
            label.Status,
            label.Carrier,
            label.Service,
            label.TrackingNumber,
            label.BoughtAt is null ? null : label.Cost,
            label.WhyText,
            label.Trouble?.Detail,
            label.AskedAt,
            label.BoughtAt,
            await Scans(label.Id, ct))
        {
            IsOfChannel = label.IsOfChannel,
            Why = label.Why,
            Problem = label.Trouble,
        };
}
