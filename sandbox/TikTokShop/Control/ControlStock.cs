using CreatorFlow.Sandbox.TikTokShop.Products;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

/// <summary>The platform's numbers of units, and how they come to differ from what a seller has set.</summary>
internal sealed class ControlStock(Seller seller)
{
    private const int MaxQuantity = 99_999;
    private const int MaxRows = 20_000;

    public void Map(IEndpointRouteBuilder control)
    {
        control.MapGet("/stock", (string? sku, int? limit, string? shop) =>
            seller.In(shop, market => List(market, sku, limit ?? MaxRows)));
        control.MapPost("/stock", (StockRequest request, string? shop) =>
            seller.In(shop, market => Set(market, request)));
        control.MapPost("/stock/drift", (DriftRequest? request, string? shop) =>
            seller.In(shop, market => Drift(market, request ?? new DriftRequest())));
    }

    private static IResult List(Market market, string? sku, int limit)
    {
        lock (market.Gate)
        {
            return Results.Json(new
            {
                skus = market.Catalogue.Skus
                    .Where(own => sku is null || own.SellerSku == sku)
                    .Take(Math.Clamp(limit, 1, MaxRows))
                    .Select(own => new
                    {
                        sku = own.SellerSku,
                        skuId = own.Id,
                        productId = own.Product.Id,
                        available = market.Stock.Of(own).Available,
                        committed = market.Stock.Of(own).Committed,
                    })
                    .ToArray(),
            });
        }
    }

    /// <summary>Somebody sets the number in the seller centre.</summary>
    private static async Task<IResult> Set(Market market, StockRequest request)
    {
        lock (market.Gate)
        {
            if (market.Catalogue.FindSellerSku(request.Sku) is not { } sku
                || request.Available is < 0 or > MaxQuantity)
            {
                return ControlEndpoints.Refuse($"give a known sku and available from 0 to {MaxQuantity}");
            }

            market.Stock.Set(sku, request.Available);
        }

        await market.Journal.Save();
        return Results.Json(request);
    }

    /// <summary>Every so-many-th number moves by so many units.</summary>
    private static async Task<IResult> Drift(Market market, DriftRequest request)
    {
        if (request.Every < 1)
        {
            return ControlEndpoints.Refuse("every must be at least 1");
        }

        string[] moved;

        lock (market.Gate)
        {
            var skus = market.Catalogue.Skus.Where((_, at) => at % request.Every == 0).ToArray();

            foreach (var sku in skus)
            {
                market.Stock.Set(sku, Math.Clamp(market.Stock.Of(sku).Available + request.By, 0, MaxQuantity));
            }

            moved = [.. skus.Select(sku => sku.SellerSku)];
        }

        await market.Journal.Save();
        return Results.Json(new { moved });
    }
}
