namespace CreatorFlow.Channels.Links;

/// <summary>The SKUs that listings of a shop are linked to, by the channel's ids of them. Pure.</summary>
internal sealed class SkuLinks(IReadOnlyDictionary<string, string> bySkuId)
{
    /// <summary>Every listing is what its own code says.</summary>
    public static SkuLinks None { get; } = new(new Dictionary<string, string>());

    /// <summary>The SKU of this listing; where no link says otherwise the seller's code, or the channel's id.</summary>
    public string Of(string? skuId, string? sellerCode) =>
        skuId is not null && bySkuId.TryGetValue(skuId, out var linked) ? linked
        : string.IsNullOrWhiteSpace(sellerCode) ? skuId ?? ""
        : sellerCode;
}
