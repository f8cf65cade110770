using CreatorFlow.Sandbox.TikTokShop.Products;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

/// <summary>Products by hand: added, renamed, taken off sale, put into a promotion.</summary>
internal sealed class ControlProducts(Seller seller)
{
    private static readonly string[] Statuses =
        [Product.Active, Product.Deactivated, Product.Deleted, "PLATFORM_DEACTIVATED", "FREEZE", Product.Failed];

    public void Map(IEndpointRouteBuilder control)
    {
        control.MapPost("/products", (ProductRequest request, string? shop) =>
            seller.In(shop, market => Add(market, request)));
        control.MapPost("/products/{id}", (string id, ProductRequest request) => Change(id, request));
    }

    private static async Task<IResult> Add(Market market, ProductRequest request)
    {
        Product product;

        lock (market.Gate)
        {
            var sellerSku = request.SellerSku ?? $"HAND-{market.Catalogue.Products.Count + 1}";

            // A seller may leave the code out, of any number of products.
            if (sellerSku.Length > 0 && market.Catalogue.FindSellerSku(sellerSku) is not null)
            {
                return ControlEndpoints.Refuse("sellerSku is taken");
            }

            var sku = new SkuRecord(sellerSku, Math.Max(1, request.PriceMinor));
            product = market.Catalogue.AddByHand(request.Title ?? "New product", market.NowMs, [sku]);
            market.Stock.Add(product.Skus[0], Math.Max(0, request.Available));
            market.Journal.Changed(product);
            market.TellCreated(product);
        }

        await market.Journal.Save();
        return Results.Json(new { product.Id, skuId = product.Skus[0].Id, product.Skus[0].SellerSku });
    }

    private async Task<IResult> Change(string id, ProductRequest request)
    {
        if (seller.Markets.FirstOrDefault(own => own.Catalogue.FindProduct(id) is not null) is not { } market
            || (string.IsNullOrWhiteSpace(request.Title) && request.Status is null && request.Promotion is null))
        {
            return ControlEndpoints.Refuse("give a known product and its title, status or promotion");
        }

        if (request.Status is { } asked && !Statuses.Contains(asked))
        {
            return ControlEndpoints.Refuse($"status must be one of {string.Join(", ", Statuses)}");
        }

        lock (market.Gate)
        {
            Change(market, market.Catalogue.FindProduct(id)!, request);
        }

        await market.Journal.Save();
        return Results.Json(new { id });
    }

    private static void Change(Market market, Product product, ProductRequest request)
    {
        if (!string.IsNullOrWhiteSpace(request.Title))
        {
            product.Rename(request.Title, market.NowMs);
            market.TellChanged(product, "title");
        }

        if (request.Status is { } status)
        {
            market.Move(product, status);
        }

        product.IsInPromotion = request.Promotion ?? product.IsInPromotion;
        market.Journal.Changed(product);
    }
}
