using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Products;

/// <summary>A product with its variations is listed, or renamed. A repeated creation is known by its key.</summary>
internal sealed class CreateProduct(Market market)
{
    private const string Path = "/product/202309/products";
    private const int MaxSkus = 100;
    private const int MaxKeyLength = 128;

    private readonly Dictionary<string, Product> created = new(StringComparer.Ordinal);

    private sealed record Wish(string SellerSku, int PriceMinor, int Quantity, string Variation);

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Post(Path, Scopes.ProductsWrite, Create),
        new("PUT", $"{Path}/{{product_id}}", Scopes.ProductsWrite, Edit),
        ApiEndpoint.Post($"{Path}/{{product_id}}/partial_edit", Scopes.ProductsWrite, Edit),
    ];

    private async Task<Reply> Create(Call call)
    {
        var read = call.Read();
        var title = read.RequiredText("title");
        var key = read.Text("idempotency_key") ?? "";
        var skus = (read.Items("skus") ?? [])
            .Select(element => ReadSku(new BodyReader(element, "skus."), read))
            .ToArray();

        if (skus.Length == 0)
        {
            read.Missing("skus");
        }

        if (key.Length > MaxKeyLength)
        {
            read.Missing("idempotency_key");
        }

        if (read.Fault is { } fault)
        {
            return fault;
        }

        if (skus.Length > MaxSkus)
        {
            return Reply.Refused(Codes.TooManySkusOfProduct, $"A product may not have more than {MaxSkus} SKUs.");
        }

        Product product;

        lock (market.Gate)
        {
            product = created.GetValueOrDefault(key) ?? Add(title, skus);

            if (key.Length > 0)
            {
                created[key] = product;
            }
        }

        await market.Journal.Save();
        return Answer(product);
    }

    private static Wish ReadSku(BodyReader sku, BodyReader whole)
    {
        var price = sku.Inner("price");
        var minor = WireJson.Minor(price.RequiredText("amount")) ?? 0;
        var quantity = (sku.Items("inventory") ?? [])
            .Select(element => new BodyReader(element, "skus.inventory.").Int64("quantity") ?? 0)
            .Sum();
        var variation = (sku.Items("sales_attributes") ?? [])
            .Select(element => new BodyReader(element, "skus.sales_attributes.").Text("value_name"))
            .FirstOrDefault();
        whole.Take(price);
        whole.Take(sku);
        return new Wish(
            sku.Text("seller_sku") ?? "", (int)Math.Max(1, minor), (int)Math.Clamp(quantity, 0, 99_999),
            variation ?? "Default");
    }

    private Product Add(string title, Wish[] skus)
    {
        var product = market.Catalogue.AddByHand(
            title, market.NowMs, [.. skus.Select(sku => new SkuRecord(sku.SellerSku, sku.PriceMinor, sku.Variation))]);

        for (var at = 0; at < skus.Length; at++)
        {
            market.Stock.Add(product.Skus[at], skus[at].Quantity);
        }

        market.Journal.Changed(product);
        market.TellCreated(product);
        return product;
    }

    private async Task<Reply> Edit(Call call)
    {
        var read = call.Read();
        var title = read.Text("title");

        if (read.Fault is { } fault)
        {
            return fault;
        }

        Product? product;

        lock (market.Gate)
        {
            product = market.Catalogue.FindProduct(call.Route("product_id"));

            if (product is not null && title is { Length: > 0 })
            {
                product.Rename(title, market.NowMs);
                market.Journal.Changed(product);
                market.TellChanged(product, "title");
            }
        }

        await market.Journal.Save();
        return product is null ? Reply.Refused(Codes.UnknownProduct, "The product does not exist.") : Answer(product);
    }

    private static Reply Answer(Product product) => Reply.Ok(data =>
    {
        data.WriteString("product_id"u8, product.Id);
        data.Objects("skus"u8, product.Skus, (item, sku) =>
        {
            item.WriteString("id"u8, sku.Id);
            item.WriteString("seller_sku"u8, sku.SellerSku);
        });
    });
}
