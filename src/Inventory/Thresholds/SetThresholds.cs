using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Thresholds;

/// <summary>A person sets how many units of a SKU are kept back from the channels, and when it counts as low.</summary>
internal sealed class SetThresholds(AppDb db, TellStock tell)
{
    public async Task<Result<StockThresholdsSet>> Run(string sku, int buffer, int lowAt, Actor by, CancellationToken ct)
    {
        if (buffer is < 0 or > InventoryProblems.AdjustLimit)
        {
            return InventoryProblems.ThresholdOutOfRange("buffer", buffer);
        }

        if (lowAt is < 0 or > InventoryProblems.AdjustLimit)
        {
            return InventoryProblems.ThresholdOutOfRange("lowAt", lowAt);
        }

        await using var work = await db.Begin(ct);

        if (await db.Set<Sku>().FirstOrDefaultAsync(own => own.Code == sku, ct) is not { } known)
        {
            return InventoryProblems.UnknownSku(sku);
        }

        var told = new StockThresholdsSet(sku, buffer, lowAt);

        if ((known.Buffer, known.LowAt) != (buffer, lowAt))
        {
            var bufferChanged = known.Buffer != buffer;
            known.KeepBack(buffer, lowAt);
            db.Tell(told, Guid.Empty, by);
            await TellChannels(bufferChanged, sku, by, ct);
            await work.Commit(ct);
        }

        return told;
    }

    // A buffer frees nothing for waiting orders; it only changes what the channels may offer.
    private Task TellChannels(bool bufferChanged, string sku, Actor by, CancellationToken ct) =>
        tell.Changed(bufferChanged ? [sku] : [], moreFree: false, by, ct);
}
