using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Products;

/// <summary>Sets the prices of variations of one product. Reads name them otherwise than this call does.</summary>
internal sealed class UpdatePrices(Market market)
{
    private sealed record Wish(string SkuId, long PriceMinor, long? ListPriceMinor);

    public ApiEndpoint Endpoint() =>
        ApiEndpoint.Post("/product/202309/products/{product_id}/prices/update", Scopes.ProductsWrite, Run);

    private async Task<Reply> Run(Call call)
    {
        var read = call.Read();
        var wishes = new List<Wish>();

        foreach (var element in read.Items("skus") ?? [])
        {
            var sku = new BodyReader(element, "skus.");
            wishes.Add(Read(sku));
            read.Take(sku);
        }

        if (wishes.Count == 0)
        {
            read.Missing("skus");
        }

        if (read.Fault is { } fault)
        {
            return fault;
        }

        Reply? refusal;

        lock (market.Gate)
        {
            refusal = Apply(call.Route("product_id"), wishes);
        }

        await market.Journal.Save();
        return refusal ?? Reply.Done;
    }

    private Wish Read(BodyReader sku)
    {
        var id = sku.RequiredText("id");
        var price = ReadAmount(sku, "price");
        var list = sku.Has("list_price") ? ReadAmount(sku, "list_price") : (long?)null;
        return new Wish(id, price, list);
    }

    private long ReadAmount(BodyReader sku, string name)
    {
        var amount = sku.Inner(name);
        var minor = WireJson.Minor(amount.RequiredText("amount"));

        if (amount.RequiredText("currency") != market.Currency)
        {
            amount.Missing("currency");
        }

        if (minor is null or <= 0)
        {
            amount.Missing("amount");
        }

        sku.Take(amount);
        return minor ?? 0;
    }

    private Reply? Apply(string productId, List<Wish> wishes)
    {
        if (market.Catalogue.FindProduct(productId) is not { } product)
        {
            return Reply.Refused(Codes.UnknownProduct, "The product does not exist.");
        }

        if (product.Status == Product.Deleted)
        {
            return Reply.Refused(Codes.ProductStatusForbids, "The status of the product does not allow this.");
        }

        if (product.IsInPromotion)
        {
            return Reply.Refused(Codes.PromotionLocksPrice, "The price is locked by a promotion.");
        }

        var skus = wishes.Select(wish => product.Skus.FirstOrDefault(sku => sku.Id == wish.SkuId)).ToArray();

        if (skus.Any(sku => sku is null))
        {
            return Reply.Refused(Codes.UnknownSku, "The SKU does not exist");
        }

        if (skus.Distinct().Count() != skus.Length)
        {
            return Reply.Refused(Codes.SkuTwice, "A SKU is given twice.");
        }

        for (var at = 0; at < skus.Length; at++)
        {
            skus[at]!.Reprice((int)wishes[at].PriceMinor, (int?)wishes[at].ListPriceMinor);
        }

        product.Touch(market.NowMs);
        market.Journal.Changed(product);
        market.TellChanged(product, "price");
        return null;
    }
}
