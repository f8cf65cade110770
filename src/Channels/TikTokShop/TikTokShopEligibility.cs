using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>Whether TikTok Shop lets the seller cancel units of an order now.</summary>
internal sealed class TikTokShopEligibility(TikTokShopClient client, TikTokShopReturnCalls calls)
{
    private const string Seller = "SELLER";
    private const string Cancel = "CANCEL";
    private const string NoReason = "It gives no reason.";

    /// <summary>Why no open unit of one of these SKUs may be cancelled; null when some may of each.</summary>
    /// <param name="skus">Ours; none for all.</param>
    public async Task<string?> WhyNot(
        TikTokShopAccess access, string orderId, IReadOnlyCollection<string> skus, SkuLinks links, CancellationToken ct)
    {
        if (await client.Order(access, orderId, ct) is not { } order)
        {
            return null;
        }

        var open = (order.LineItems ?? []).Where(line => !TikTokShopMapping.IsCancelled(line))
            .Select(line => (line.Id, Sku: links.Of(line.SkuId, line.SellerSku)))
            .Where(line => skus.Count == 0 || skus.Contains(line.Sku)).ToList();
        var refused = await Refused(access, orderId, ct);
        return open.GroupBy(line => line.Sku, StringComparer.Ordinal)
            .Where(same => same.All(line => refused.ContainsKey(line.Id ?? "")))
            .Select(same => refused[same.First().Id ?? ""]).FirstOrDefault();
    }

    /// <summary>Why one of these lines may not be cancelled; null when all may.</summary>
    public async Task<string?> WhyNot(
        TikTokShopAccess access, string orderId, IEnumerable<OrderLine> lines, CancellationToken ct)
    {
        var refused = await Refused(access, orderId, ct);
        return lines.Select(line => refused.GetValueOrDefault(line.Id ?? "")).FirstOrDefault(why => why is not null);
    }

    /// <summary>The lines that may not be cancelled, and why; none where TikTok Shop does not say.</summary>
    private async Task<Dictionary<string, string>> Refused(
        TikTokShopAccess access, string orderId, CancellationToken ct)
    {
        try
        {
            var told = await calls.Eligibility(access, orderId, Seller, ct);
            return (told.Skus ?? []).SelectMany(sku => sku.Lines ?? [])
                .Where(own => own is { RequestType: Cancel, IsEligible: false })
                .SelectMany(own => (own.OrderLineItemIds ?? []).Select(line => (
                    Line: line, Why: TikTokShopMapping.Filled(own.IneligibleReason) ?? NoReason)))
                .GroupBy(own => own.Line, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.First().Why, StringComparer.Ordinal);
        }
        catch (ChannelFailure failure) when (failure.IsForGood)
        {
            return [];
        }
    }
}
