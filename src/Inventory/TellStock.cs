using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Reserve;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Inventory;

/// <summary>
/// Tells that levels changed. What a bundle offers follows from its components, so every bundle that shares one of the
/// SKUs is named with them. Where units became free, what is owed is settled first.
/// </summary>
internal sealed class TellStock(AppDb db, SettleOwed settle)
{
    /// <param name="skus">Any order; may name one twice.</param>
    public async Task Changed(IReadOnlyCollection<string> skus, bool moreFree, Actor by, CancellationToken ct)
    {
        if (skus.Count > 0)
        {
            await Changed(await Circumstances.Of(db, ct), skus, moreFree, by, ct);
        }
    }

    /// <summary>The same, for who has asked for the circumstances already.</summary>
    public async Task Changed(
        Circumstances here, IReadOnlyCollection<string> skus, bool moreFree, Actor by, CancellationToken ct)
    {
        var named = new SortedSet<string>(skus, StringComparer.Ordinal);

        if (named.Count == 0)
        {
            return;
        }

        if (moreFree && here.HasPromises)
        {
            await settle.Run(named, here.Places, by, ct);
        }

        if (here.HasBundles)
        {
            named.UnionWith(await Recipes.With(db, named, ct));
        }

        db.Tell(new StockChanged([.. named], moreFree), Guid.Empty, by);
    }
}
