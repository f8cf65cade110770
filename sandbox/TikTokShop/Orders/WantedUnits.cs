using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>Which units a call means: by line item, by SKU and quantity, or all that are not cancelled.</summary>
internal sealed record WantedUnits(IReadOnlyList<string>? LineIds, IReadOnlyList<(string SkuId, long Quantity)> Skus)
{
    public static WantedUnits Read(BodyReader read)
    {
        var skus = new List<(string, long)>();

        foreach (var element in read.Items("skus") ?? [])
        {
            var sku = new BodyReader(element, "skus.");
            skus.Add((sku.RequiredText("sku_id"), sku.Int64("quantity") ?? 1));
            read.Take(sku);
        }

        return new WantedUnits(read.Texts("order_line_item_ids"), skus);
    }

    /// <summary>The units of the order; empty when what is named is not there.</summary>
    public int[] Of(Market market, Order order)
    {
        var open = order.OpenUnits();

        if (LineIds is { Count: > 0 })
        {
            return [.. LineIds.Select(order.UnitOf).OfType<int>().Distinct().Where(open.Contains).Order()];
        }

        return Skus.Count == 0
            ? open
            : [.. Skus.SelectMany(wanted => open
                .Where(unit => market.Catalogue.Skus[order.Plan.Lines[order.LineOf(unit)].Sku].Id == wanted.SkuId)
                .Take((int)Math.Clamp(wanted.Quantity, 0, Order.MaxUnits)))];
    }
}
