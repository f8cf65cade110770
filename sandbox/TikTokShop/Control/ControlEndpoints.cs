using CreatorFlow.Sandbox.Faults;
using CreatorFlow.Sandbox.TikTokShop.Products;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

/// <summary>
/// The calls by which a demo, a test or the admin page steers the simulator. Plain JSON, no authorisation.
/// </summary>
internal sealed class ControlEndpoints(TikTokShopSimulator simulator)
{
    private readonly Market market = simulator.Market;

    public void Map(IEndpointRouteBuilder routes)
    {
        var control = routes.MapGroup("/control");
        new ControlOrders(simulator).Map(control);
        new ControlStock(simulator.Market).Map(control);
        control.MapGet("/state", () => Results.Json(ControlState.Of(simulator)));
        control.MapPost("/pause", () => SetPlacing(false));
        control.MapPost("/resume", () => SetPlacing(true));
        control.MapPost("/rate", (RateRequest request) => SetRate(request));
        control.MapPost("/clock/advance", (AdvanceRequest request) => Advance(request));
        control.MapPost("/faults", (FaultsRequest request) => SetFaults(request));
        control.MapGet("/faults", DescribeFaults);
        control.MapPost("/reset-faults", ResetFaults);
        control.MapPost("/app", (AppRequest request) => SetApp(request));
        control.MapPost("/authorization/{action}", (string action) => ChangeAuthorisation(action));
        control.MapPost("/products", (ProductRequest request) => AddProduct(request));
        control.MapPost("/products/{id}", (string id, ProductRequest request) => RenameProduct(id, request));
    }

    private IResult SetPlacing(bool isPlacing)
    {
        simulator.Trade.IsPlacing = isPlacing;
        return Results.Json(new { isPlacing });
    }

    private IResult SetRate(RateRequest request)
    {
        if (request.OrdersPerSecond is < 0 or > 10_000)
        {
            return Refuse("ordersPerSecond must be between 0 and 10000");
        }

        simulator.Trade.OrdersPerSecond = request.OrdersPerSecond;
        return Results.Json(new { simulator.Trade.OrdersPerSecond });
    }

    private async Task<IResult> Advance(AdvanceRequest request)
    {
        if (request.Seconds is < 0 or > 366 * 86_400.0)
        {
            return Refuse("seconds must be between 0 and one year");
        }

        await market.Clock.Advance(TimeSpan.FromSeconds(request.Seconds));
        await simulator.Trade.Step();
        return Results.Json(new { now = market.Clock.GetUtcNow() });
    }

    private IResult SetFaults(FaultsRequest request)
    {
        foreach (var fault in request.Calls ?? [])
        {
            simulator.Faults.Set(fault);
        }

        if (request.Webhooks is { } webhooks)
        {
            simulator.Faults.Set(webhooks);
        }

        return DescribeFaults();
    }

    private IResult ResetFaults()
    {
        simulator.Faults.Reset();
        return DescribeFaults();
    }

    private IResult DescribeFaults() =>
        Results.Json(new { calls = simulator.Faults.Calls, webhooks = simulator.Faults.Webhooks });

    private IResult SetApp(AppRequest request)
    {
        if (!Uri.TryCreate(request.RedirectUrl, UriKind.Absolute, out _))
        {
            return Refuse("redirectUrl must be an absolute address");
        }

        market.App.RedirectUrl = request.RedirectUrl;
        return Results.Json(new { request.RedirectUrl });
    }

    private async Task<IResult> ChangeAuthorisation(string action)
    {
        var now = market.Clock.GetUtcNow().ToUnixTimeSeconds();

        switch (action)
        {
            case "expire-access":
                market.Grants.ExpireAccess(now);
                break;
            case "expire-refresh":
                market.Grants.ExpireRefresh(now);
                break;
            case "revoke":
                market.Grants.Revoke();
                lock (market.Gate)
                {
                    market.TellDeauthorised();
                }

                break;
            default:
                return Refuse("the action must be expire-access, expire-refresh or revoke");
        }

        await market.Journal.Save();
        return Results.Json(new { action });
    }

    private async Task<IResult> AddProduct(ProductRequest request)
    {
        Product product;

        lock (market.Gate)
        {
            var sellerSku = request.SellerSku ?? $"HAND-{market.Catalogue.Products.Count + 1}";

            // A seller may leave the code out, of any number of products.
            if (sellerSku.Length > 0 && market.Catalogue.FindSellerSku(sellerSku) is not null)
            {
                return Refuse("sellerSku is taken");
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

    private async Task<IResult> RenameProduct(string id, ProductRequest request)
    {
        lock (market.Gate)
        {
            if (market.Catalogue.FindProduct(id) is not { } product || string.IsNullOrWhiteSpace(request.Title))
            {
                return Refuse("give a known product and its title");
            }

            product.Rename(request.Title, market.NowMs);
            market.Journal.Changed(product);
            market.TellChanged(product, "title");
        }

        await market.Journal.Save();
        return Results.Json(new { id });
    }

    internal static IResult Refuse(string error) =>
        Results.Json(new { error }, statusCode: StatusCodes.Status400BadRequest);
}
