using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Paging;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Analytics;

/// <summary>Something with its sales of a period.</summary>
internal sealed record Ranked<T>(T Thing, long Number, Tally Tally, Attention Attention)
{
    public long Value(string field) => field switch
    {
        "orders" or "order_count" or "sku_orders" => Tally.SkuOrders,
        "units_sold" or "unit_sold_count" => Tally.Units,
        "views" => Attention.PageViews,
        "click_through_rate" => Attention.Impressions == 0 ? 0 : Attention.PageViews * 10_000 / Attention.Impressions,
        "daily_avg_buyers" => Tally.Buyers,
        _ => Tally.GmvMinor,
    };
}

/// <summary>Lists things by their sales, page by page; the best first unless asked otherwise.</summary>
internal static class Ranking
{
    private static readonly PageRules Pages = new(Usual: 10, Most: 100, Field: "gmv");

    /// <summary>A page of all, which are summed up under the gate once the page is known to be a good one.</summary>
    public static Reply Answer<T>(
        Call call, Market market, Period period, string name, Func<IEnumerable<Ranked<T>>> all,
        Action<Utf8JsonWriter, Ranked<T>> write)
    {
        if (PageAsk.Read(call, Pages, out var refusal) is not { } ask)
        {
            return refusal!;
        }

        Dictionary<long, Ranked<T>> rows;

        lock (market.Gate)
        {
            rows = all().ToDictionary(row => row.Number);
        }

        var keys = rows.Values
            .Select(row => (row.Value(ask.Field), row.Number))
            .Order();
        var page = Page.Of(ask.Slice(), ask.Ascending ? keys : keys.Reverse(), total: null);
        return Reply.Ok(data =>
        {
            data.Objects(name, page.Ids.Select(id => rows[id]), write);
            data.WriteString("latest_available_date"u8, period.Latest);
            data.WriteString("next_page_token"u8, ask.Next(page));
            data.WriteNumber("total_count"u8, page.Total);
        });
    }

    /// <summary>One thing with its sales of the period, seen as its number tells. Call under the gate.</summary>
    public static Ranked<T> Rank<T>(
        this Market market, Period period, T thing, long number, Subject subject, long id, long seenAs)
    {
        var tally = market.Figures.Sum(subject, id, period.FromDay, period.CountedUntil);
        return new Ranked<T>(thing, number, tally, Attention.Of(tally, seenAs));
    }

    /// <summary>The performance of one thing, or of all of a source, by intervals.</summary>
    public static Reply Overview(
        Call call, Market market, Subject subject, long id, Action<Utf8JsonWriter, Tally> write,
        Action<Utf8JsonWriter>? more = null)
    {
        if (Period.Read(market, call, out var refusal) is not { } period)
        {
            return refusal!;
        }

        return Reply.Ok(data =>
        {
            data.WriteStartObject("performance"u8);
            more?.Invoke(data);
            data.Intervals(market, period, subject, id, (item, tally, _) => write(item, tally));
            data.WriteEndObject();
            data.WriteString("latest_available_date"u8, period.Latest);
        });
    }

    /// <summary>The intervals of one thing's performance.</summary>
    public static void Intervals(
        this Utf8JsonWriter data, Market market, Period period, Subject subject, long id,
        Action<Utf8JsonWriter, Tally, int> write)
    {
        data.WriteStartArray("intervals"u8);

        foreach (var (from, until) in period.Spans)
        {
            Tally tally;

            lock (market.Gate)
            {
                tally = market.Figures.Sum(subject, id, from, Math.Min(until, period.CountedUntil));
            }

            data.WriteStartObject();
            data.WriteString("start_date"u8, Period.Text(from));
            data.WriteString("end_date"u8, Period.Text(until));
            write(data, tally, until - from);
            data.WriteEndObject();
        }

        data.WriteEndArray();
    }
}
