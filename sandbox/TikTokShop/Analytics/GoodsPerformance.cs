using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Products;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Analytics;

/// <summary>How products and variations do. Their lists give identifiers as numbers, unlike anywhere else.</summary>
internal sealed class GoodsPerformance(Market market)
{
    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Get("/analytics/202405/shop_products/performance", Scopes.Analytics, Products),
        ApiEndpoint.Get("/analytics/202405/shop_products/{product_id}/performance", Scopes.Analytics, OneProduct),
        ApiEndpoint.Get("/analytics/202406/shop_skus/performance", Scopes.Analytics, Skus),
        ApiEndpoint.Get("/analytics/202406/shop_skus/{sku_id}/performance", Scopes.Analytics, OneSku),
    ];

    private Reply Products(Call call)
    {
        if (Period.Read(market, call, out var refusal) is not { } period)
        {
            return refusal!;
        }

        var all = () => market.Catalogue.Products
            .Select((product, index) => Rank(product, product.Id, Subject.Product, index, period));
        return Ranking.Answer(call, market, period, "products", all, (item, row) =>
        {
            item.WriteNumber("id"u8, row.Number);
            item.Amount("gmv"u8, row.Tally.GmvMinor, market.Currency);
            item.WriteNumber("orders"u8, row.Tally.Orders);
            item.WriteNumber("units_sold"u8, row.Tally.Units);
            item.WriteString("click_through_rate"u8, row.Attention.ClickThroughRate);
        });
    }

    private Reply Skus(Call call)
    {
        if (Period.Read(market, call, out var refusal) is not { } period)
        {
            return refusal!;
        }

        var product = call.Query.GetValueOrDefault("product_id", "");
        var all = () => market.Catalogue.Skus
            .Where(sku => product.Length == 0 || sku.Product.Id == product)
            .Select(sku => Rank(sku, sku.Id, Subject.Sku, sku.Index, period));
        return Ranking.Answer(call, market, period, "skus", all, (item, row) =>
        {
            item.WriteNumber("id"u8, row.Number);
            item.WriteNumber("product_id"u8, long.Parse(row.Thing.Product.Id, CultureInfo.InvariantCulture));
            item.Amount("gmv"u8, row.Tally.GmvMinor, market.Currency);
            item.WriteNumber("sku_orders"u8, row.Tally.SkuOrders);
            item.WriteNumber("units_sold"u8, row.Tally.Units);
        });
    }

    private Ranked<T> Rank<T>(T thing, string id, Subject subject, long index, Period period)
    {
        var number = long.Parse(id, CultureInfo.InvariantCulture);
        return market.Rank(period, thing, number, subject, index, seenAs: number);
    }

    private Reply OneProduct(Call call)
    {
        if (market.Catalogue.FindProduct(call.Route("product_id")) is not { } product)
        {
            return Reply.Refused(Codes.UnknownProduct, "The product does not exist.");
        }

        var index = market.Catalogue.ProductIndexOf(product.Skus[0].Index);
        return Ranking.Overview(call, market, Subject.Product, index, WriteProduct);
    }

    private Reply OneSku(Call call)
    {
        if (market.Catalogue.FindSku(call.Route("sku_id")) is not { } sku)
        {
            return Reply.Refused(Codes.UnknownSku, "The SKU does not exist.");
        }

        return Ranking.Overview(
            call, market, Subject.Sku, sku.Index,
            (item, tally) =>
            {
                item.Amount("gmv"u8, tally.GmvMinor, market.Currency);
                item.WriteNumber("units_sold"u8, tally.Units);
                item.WriteNumber("sku_orders"u8, tally.SkuOrders);
            },
            item => item.WriteNumber("product_id"u8, long.Parse(sku.Product.Id, CultureInfo.InvariantCulture)));
    }

    private void WriteProduct(Utf8JsonWriter item, Tally tally)
    {
        var seen = Attention.Of(tally, 1);
        item.Amount("gmv"u8, tally.GmvMinor, market.Currency);
        item.WriteNumber("orders"u8, tally.Orders);
        item.WriteNumber("units_sold"u8, tally.Units);
        item.WriteNumber("impressions"u8, seen.Impressions);
        item.WriteNumber("page_views"u8, seen.PageViews);
        item.WriteNumber("avg_page_visitors"u8, seen.Visitors);
        item.WriteString("click_through_rate"u8, seen.ClickThroughRate);
    }
}
