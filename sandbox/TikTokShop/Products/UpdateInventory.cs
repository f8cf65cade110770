using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Products;

/// <summary>
/// Sets the available units of variations of one product: an absolute number, without a version to compare. What fails
/// of it is told in <c>data.errors</c>; the rest takes effect.
/// </summary>
internal sealed class UpdateInventory(Market market)
{
    private const int MaxQuantity = 99_999;

    private sealed record Wish(string SkuId, string? WarehouseId, long Quantity);

    private sealed record Failure(string SkuId, string? WarehouseId, int Code, string Message);

    public ApiEndpoint Endpoint() => ApiEndpoint.Post(
        "/product/202309/products/{product_id}/inventory/update", Scopes.ProductsWrite, Run);

    private async Task<Reply> Run(Call call)
    {
        if (ReadWishes(call, out var wishes) is { } fault)
        {
            return fault;
        }

        var failures = new List<Failure>();

        lock (market.Gate)
        {
            if (market.Catalogue.FindProduct(call.Route("product_id")) is not { } product)
            {
                return Reply.Refused(Codes.UnknownProduct, "The product does not exist.");
            }

            if (product.Status != Product.Active)
            {
                return Reply.Refused(Codes.ProductStatusForbids, "The status of the product does not allow this.");
            }

            if (wishes.CountBy(wish => (wish.SkuId, wish.WarehouseId)).Any(pair => pair.Value > 1))
            {
                return Reply.Refused(Codes.SkuTwice, "A SKU is given twice.");
            }

            foreach (var wish in wishes)
            {
                if (Apply(product, wish) is { } failure)
                {
                    failures.Add(failure);
                }
            }
        }

        await market.Journal.Save();
        return failures.Count == 0 ? Reply.Done : Partial(failures);
    }

    private static Reply? ReadWishes(Call call, out List<Wish> wishes)
    {
        wishes = [];
        var read = call.Read();

        foreach (var sku in read.Items("skus") ?? [])
        {
            var ofSku = new BodyReader(sku, "skus.");
            var id = ofSku.RequiredText("id");

            foreach (var inventory in ofSku.Items("inventory") ?? [])
            {
                var ofWarehouse = new BodyReader(inventory, "skus.inventory.");
                var quantity = ofWarehouse.Int64("quantity");
                var warehouse = ofWarehouse.Text("warehouse_id");

                if (quantity is null)
                {
                    ofWarehouse.Missing("quantity");
                }

                if (ofWarehouse.Fault is { } wrongInventory)
                {
                    return wrongInventory;
                }

                wishes.Add(new Wish(id, warehouse, quantity ?? 0));
            }

            if (ofSku.Fault is { } wrongSku)
            {
                return wrongSku;
            }
        }

        if (wishes.Count == 0)
        {
            read.Missing("skus");
        }

        return read.Fault;
    }

    private Failure? Apply(Product product, Wish wish)
    {
        if (product.Skus.FirstOrDefault(sku => sku.Id == wish.SkuId) is not { } known)
        {
            return new Failure(wish.SkuId, null, Codes.UnknownSku, "The SKU does not exist");
        }

        // The warehouse may be left out: there is only one to sell from.
        if (wish.WarehouseId is not (null or Shop.WarehouseId))
        {
            return new Failure(wish.SkuId, wish.WarehouseId, Codes.WrongWarehouse, "The warehouse does not exist");
        }

        var least = market.Switches.TakesZeroQuantity ? 0 : 1;

        if (wish.Quantity < least || wish.Quantity > MaxQuantity)
        {
            return new Failure(wish.SkuId, Shop.WarehouseId, Codes.QuantityOutOfRange, "The quantity is out of range");
        }

        if (product.IsInPromotion)
        {
            return new Failure(wish.SkuId, Shop.WarehouseId, Codes.PromotionLocksStock, "Locked by a promotion");
        }

        if (market.Seller.Faults.DrawPartialError())
        {
            return new Failure(wish.SkuId, null, Codes.InternalError, "Internal error.");
        }

        market.Stock.Set(known, (int)wish.Quantity);
        market.TellLowStock(known);
        return null;
    }

    private static Reply Partial(List<Failure> failures) =>
        Reply.Ok(data => data.Objects("errors"u8, failures, (item, failure) =>
        {
            var isWrapped = failure.WarehouseId is not null;
            item.WriteNumber("code"u8, isWrapped ? Codes.CheckFailed : failure.Code);
            item.WriteString("message"u8, isWrapped ? "Check failed" : failure.Message);
            item.WriteStartObject("detail"u8);
            item.WriteString("sku_id"u8, failure.SkuId);
            item.Objects("extra_errors"u8, isWrapped ? [failure] : Array.Empty<Failure>(), (inner, of) =>
            {
                inner.WriteString("warehouse_id"u8, of.WarehouseId);
                inner.WriteNumber("code"u8, of.Code);
                inner.WriteString("message"u8, of.Message);
            });
            item.WriteEndObject();
        }));
}
