using System.Globalization;
using System.Net;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Paging;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Products;

/// <summary>The product listing and one product in detail.</summary>
internal sealed class ProductReads(Market market)
{
    private const int MaxReachable = 10_000;
    private const int MaxSkuFilter = 10;

    private static readonly PageRules Pages = new(Usual: 20, Most: 100);

    private static readonly string[] Statuses =
    [
        "ALL", "DRAFT", "PENDING", "FAILED", "ACTIVATE", "SELLER_DEACTIVATED", "PLATFORM_DEACTIVATED", "FREEZE",
        "DELETED",
    ];

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Search("/product/202502/products/search", Scopes.Products, Search),
        ApiEndpoint.Search("/product/202309/products/search", Scopes.Products, Search),
        ApiEndpoint.Get("/product/202309/products/{product_id}", Scopes.Products, Detail),
    ];

    private Reply Search(Call call)
    {
        var read = call.Read();
        var status = read.Text("status") ?? "ALL";
        var (sellerSkus, skuIds) = (read.Texts("seller_skus"), read.Texts("sku_ids"));
        var (createdFrom, createdTo) = (read.Int64("create_time_ge"), read.Int64("create_time_le"));
        var (updatedFrom, updatedTo) = (read.Int64("update_time_ge"), read.Int64("update_time_le"));

        if ((read.Fault ?? RefuseFilters(sellerSkus, skuIds)) is { } refusal)
        {
            return refusal;
        }

        if (!Statuses.Contains(status))
        {
            return Reply.BadParameter("param status is invalid");
        }

        if (PageAsk.Read(call, Pages, out var wrongPage) is not { } ask)
        {
            return wrongPage!;
        }

        var size = ask.Size;
        var found = Products()
            .Where(product => status == "ALL" ? product.Status != Product.Deleted : product.Status == status)
            .Where(product => product.Skus.Any(sku => sellerSkus.Wants(sku.SellerSku)))
            .Where(product => product.Skus.Any(sku => skuIds.Wants(sku.Id)))
            .Where(product => product.CreatedMs.IsFromTo(createdFrom, createdTo))
            .Where(product => product.UpdatedMs.IsFromTo(updatedFrom, updatedTo))
            .ToArray();
        var start = (int)(ask.After?.SortKey ?? 0);

        if (start + size > MaxReachable)
        {
            return Reply.Refused(Codes.TooManyResults, "More than 10,000 results cannot be reached.");
        }

        var page = found.Skip(start).Take(size).ToArray();
        var next = start + page.Length < found.Length ? new PageToken(start + page.Length, 0).Encode(ask.Bound) : "";
        return Reply.Ok(data =>
        {
            data.WriteNumber("total_count"u8, found.Length);
            data.WriteString("next_page_token"u8, next);
            data.Objects("products"u8, page, WriteRow);
        });
    }

    private static Reply? RefuseFilters(IReadOnlyList<string>? sellerSkus, IReadOnlyList<string>? skuIds)
    {
        if (sellerSkus?.Count > MaxSkuFilter)
        {
            return Reply.Refused(Codes.TooManySellerSkus, "No more than 10 seller_skus are allowed.");
        }

        return skuIds?.Count > MaxSkuFilter
            ? Reply.Refused(Codes.TooManySkuIds, "No more than 10 sku_ids are allowed.")
            : null;
    }

    private Product[] Products()
    {
        lock (market.Gate)
        {
            return [.. market.Catalogue.Products];
        }
    }

    private void WriteRow(Utf8JsonWriter item, Product product)
    {
        item.WriteString("id"u8, product.Id);
        item.WriteString("title"u8, product.Title);
        item.WriteString("status"u8, product.Status);
        item.Objects("skus"u8, product.Skus, (inner, sku) =>
            ProductWriter.WriteSku(inner, sku, market.Stock.Of(sku).Available, market.Currency));
        item.Strings("sales_regions"u8, [market.Profile.Region]);
        item.Time("create_time"u8, product.CreatedMs);
        item.Time("update_time"u8, product.UpdatedMs);
        item.WriteBoolean("is_not_for_sale"u8, false);
        item.WriteBoolean("has_draft"u8, false);
        ProductWriter.WriteAudit(item);

        if (market.Switches.UnknownMembers)
        {
            // Members appear on the wire before any document names them.
            item.WriteString("future_member"u8, ""u8);
        }
    }

    private Reply Detail(Call call)
    {
        if (market.Catalogue.FindProduct(call.Route("product_id")) is not { } product)
        {
            return Reply.Refused(Codes.UnknownProduct, "The product does not exist.");
        }

        return Reply.Ok(data => WriteDetail(data, product));
    }

    private void WriteDetail(Utf8JsonWriter data, Product product)
    {
        data.WriteString("id"u8, product.Id);
        data.WriteString("status"u8, product.Status);
        data.WriteString("product_status"u8, product.Status);
        data.WriteString("title"u8, product.Title);
        data.WriteString("description"u8, $"<p>{WebUtility.HtmlEncode(product.Title)}</p>");
        (string Id, string Parent, string Name, bool IsLeaf)[] chain =
        [
            ("600001", "0", "Marketplace", false), ("600024", "600001", product.Category, true),
        ];
        data.WriteStartObject("brand"u8);
        data.WriteString("id"u8, "7082427311584347905"u8);
        data.WriteString("name"u8, "Samplebrew"u8);
        data.WriteEndObject();
        data.Objects("category_chains"u8, chain, (item, category) =>
        {
            item.WriteString("id"u8, category.Id);
            item.WriteString("parent_id"u8, category.Parent);
            item.WriteString("local_name"u8, category.Name);
            item.WriteBoolean("is_leaf"u8, category.IsLeaf);
        });
        WriteImagesAndSize(data, product);
        data.Objects("skus"u8, product.Skus, (item, sku) =>
        {
            ProductWriter.WriteSku(item, sku, market.Stock.Of(sku).Available, market.Currency);
            item.Objects("sales_attributes"u8, [sku], (inner, of) =>
            {
                inner.WriteString("id"u8, "100000"u8);
                inner.WriteString("name"u8, product.Attribute);
                inner.WriteString("value_id"u8, (100_000 + of.Index).ToString(CultureInfo.InvariantCulture));
                inner.WriteString("value_name"u8, of.Variation);
            });
        });
        data.Strings("product_attributes"u8, []);
        data.WriteBoolean("is_cod_allowed"u8, false);
        data.WriteBoolean("is_not_for_sale"u8, false);
        data.WriteBoolean("has_draft"u8, false);
        data.WriteBoolean("is_replicated"u8, false);
        data.Strings("product_types"u8, []);
        ProductWriter.WriteAudit(data);
        ProductWriter.WriteFailures(data, product);
        data.Time("create_time"u8, product.CreatedMs);
        data.Time("update_time"u8, product.UpdatedMs);
    }

    private static void WriteImagesAndSize(Utf8JsonWriter data, Product product)
    {
        data.Objects("main_images"u8, [product], (item, of) =>
        {
            item.WriteNumber("height"u8, 600);
            item.WriteNumber("width"u8, 600);
            item.Strings("thumb_urls"u8, [$"https://img.example.com/thumb/{of.Id}.jpg"]);
            item.WriteString("uri"u8, $"tos-sample/{of.Id}");
            item.Strings("urls"u8, [$"https://img.example.com/{of.Id}.jpg"]);
        });
        data.WriteStartObject("package_dimensions"u8);
        data.WriteString("length"u8, "10"u8);
        data.WriteString("width"u8, "8"u8);
        data.WriteString("height"u8, "4"u8);
        data.WriteString("unit"u8, "INCH"u8);
        data.WriteEndObject();
        data.WriteStartObject("package_weight"u8);
        data.WriteString("value"u8, "0.6"u8);
        data.WriteString("unit"u8, "POUND"u8);
        data.WriteEndObject();
    }
}
