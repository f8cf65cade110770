using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Analytics;

/// <summary>How the shop as a whole does.</summary>
internal sealed class ShopPerformance(Market market)
{
    private static readonly (long Source, string Name)[] Sources =
        [(Figures.Video, "VIDEO"), (Figures.Live, "LIVE"), (Figures.Card, "PRODUCT_CARD")];

    public ApiEndpoint Endpoint() =>
        ApiEndpoint.Get("/analytics/202405/shop/performance", Scopes.Analytics, Run);

    private Reply Run(Call call)
    {
        if (Period.Read(market, call, out var refusal) is not { } period)
        {
            return refusal!;
        }

        var withComparison = call.Query.GetValueOrDefault("with_comparison") == "true";
        return Reply.Ok(data =>
        {
            data.WriteStartObject("performance"u8);
            WriteIntervals(data, "intervals"u8, period);
            data.WriteStartArray("comparison_intervals"u8);

            if (withComparison)
            {
                WriteEach(data, period.Before());
            }

            data.WriteEndArray();
            data.WriteEndObject();
            data.WriteString("latest_available_date"u8, period.Latest);
        });
    }

    private void WriteIntervals(Utf8JsonWriter data, ReadOnlySpan<byte> name, Period period)
    {
        data.WriteStartArray(name);
        WriteEach(data, period);
        data.WriteEndArray();
    }

    private void WriteEach(Utf8JsonWriter data, Period period)
    {
        foreach (var (from, until) in period.Spans)
        {
            Tally all;
            (string Name, long Source, Tally Tally)[] parts;

            lock (market.Gate)
            {
                var end = Math.Min(until, period.CountedUntil);
                all = market.Figures.Sum(Subject.Shop, 0, from, end);
                parts = [.. Sources.Select(source =>
                    (source.Name, source.Source, market.Figures.Sum(Subject.Source, source.Source, from, end)))];
            }

            data.WriteStartObject();
            data.WriteString("start_date"u8, Period.Text(from));
            data.WriteString("end_date"u8, Period.Text(until));
            Write(data, all, parts);
            data.WriteEndObject();
        }
    }

    private void Write(Utf8JsonWriter item, Tally all, (string Name, long Source, Tally Tally)[] parts)
    {
        item.Amount("gmv"u8, all.GmvMinor, market.Currency);
        item.Objects("gmv_breakdowns"u8, parts, (inner, part) =>
        {
            inner.Money("amount"u8, part.Tally.GmvMinor);
            inner.WriteString("currency"u8, market.Currency);
            inner.WriteString("type"u8, part.Name);
        });
        item.WriteNumber("sku_orders"u8, all.SkuOrders);
        item.WriteNumber("orders"u8, all.Orders);
        item.Amount("avg_order_value"u8, all.Orders == 0 ? 0 : all.GmvMinor / all.Orders, market.Currency);
        item.WriteNumber("units_sold"u8, all.Units);
        item.WriteNumber("buyers"u8, all.Buyers);
        Break(item, "buyer_breakdowns"u8, parts, part => part.Tally.Buyers);
        var seen = Attention.Of(all, 0);
        item.WriteNumber("product_impressions"u8, seen.Impressions);
        Break(item, "product_impression_breakdowns"u8, parts, part => Attention.Of(part.Tally, 0).Impressions);
        item.WriteNumber("product_page_views"u8, seen.PageViews);
        Break(item, "product_page_view_breakdowns"u8, parts, part => Attention.Of(part.Tally, 0).PageViews);
        item.WriteNumber("avg_product_page_visitors"u8, seen.Visitors);
        Break(item, "avg_product_page_visitor_breakdowns"u8, parts, part => Attention.Of(part.Tally, 0).Visitors);
        item.Amount("refunds"u8, all.RefundMinor, market.Currency);
        item.WriteNumber("cancellations_and_returns"u8, all.Losses);
    }

    private static void Break(
        Utf8JsonWriter item, ReadOnlySpan<byte> name, (string Name, long Source, Tally Tally)[] parts,
        Func<(string Name, long Source, Tally Tally), long> value) =>
        item.Objects(name, parts, (inner, part) =>
        {
            inner.WriteNumber("amount"u8, value(part));
            inner.WriteString("type"u8, part.Name);
        });
}
