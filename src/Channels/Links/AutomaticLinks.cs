namespace CreatorFlow.Channels.Links;

/// <summary>
/// Which listings go to a SKU by themselves: the seller's code at the channel is the code of the SKU, or no SKU is
/// called so or nearly so, and it is made. A listing without a code is asked about, and one whose code is nearly that
/// of a SKU which the shop itself does not call otherwise: codes that a shop uses side by side differ on purpose.
/// </summary>
internal sealed class AutomaticLinks(SkuIndex index, IEnumerable<string> codesOfShop)
{
    private readonly HashSet<string> ownCodes = new(codesOfShop, StringComparer.Ordinal);

    /// <summary>The SKU of each listing of a page, by the channel's id; null when it is to be asked.</summary>
    public IReadOnlyDictionary<string, string?> Of(IReadOnlyList<ListedSku> listed)
    {
        ownCodes.UnionWith(listed.Where(sku => sku.HasSellerCode).Select(sku => sku.Item.Sku));
        return listed.DistinctBy(sku => sku.SkuId, StringComparer.Ordinal)
            .ToDictionary(sku => sku.SkuId, Of, StringComparer.Ordinal);
    }

    private string? Of(ListedSku sku) =>
        sku.HasSellerCode && (index.Has(sku.Item.Sku) || index.Near(sku.Item.Sku).All(ownCodes.Contains))
            ? sku.Item.Sku
            : null;
}
