using CreatorFlow.Sandbox.TikTokShop.Analytics;
using CreatorFlow.Sandbox.TikTokShop.Content;
using CreatorFlow.Sandbox.TikTokShop.Finance;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

/// <summary>Videos that go viral, LIVEs that begin and end, and money without an order.</summary>
internal sealed class ControlContent(Seller seller)
{
    private const double MaxHeat = 1_000;

    public void Map(IEndpointRouteBuilder control)
    {
        control.MapGet("/content", (string? shop) => seller.In(shop, List));
        control.MapPost("/content/viral", (ViralRequest? request, string? shop) =>
            seller.In(shop, market => GoViral(market, request ?? new ViralRequest())));
        control.MapPost("/content/live", (LiveRequest? request, string? shop) =>
            seller.In(shop, market => GoLive(market, request ?? new LiveRequest())));
        control.MapPost("/content/{id}/end", (string id) => End(id));
        control.MapPost("/adjustments", (AdjustmentRequest request, string? shop) =>
            seller.In(shop, market => Adjust(market, request)));
    }

    private static IResult List(Market market)
    {
        lock (market.Gate)
        {
            return Results.Json(new
            {
                content = market.Contents.All.Select(found => new
                {
                    id = found.Id,
                    type = found.Type,
                    title = found.Record.Title,
                    username = found.Record.Username,
                    isAffiliate = found.Record.IsAffiliate,
                    isOn = found.IsOn,
                    heat = found.Record.Heat,
                    orders = market.Figures.Sum(Subject.Content, found.Number, 0, int.MaxValue).Orders,
                }).ToArray(),
            });
        }
    }

    /// <summary>A new video draws buyers to one product; buyers who come by scenario or by hand come from it.</summary>
    private static async Task<IResult> GoViral(Market market, ViralRequest request)
    {
        if (request.Heat is <= 0 or > MaxHeat)
        {
            return ControlEndpoints.Refuse($"heat must be above 0 and at most {MaxHeat}");
        }

        Publication video;

        lock (market.Gate)
        {
            if (market.ProductsNamed(request.Sku) is not { } products)
            {
                return ControlEndpoints.Refuse("sku is unknown");
            }

            video = market.Contents.Add(
                isLive: false, $"You need this: {market.Catalogue.Products[products[0]].Title}",
                request.IsAffiliate ? "viral.vera" : "goldenhourgoods", request.IsAffiliate, products, request.Heat);
        }

        await market.Journal.Save();
        return Results.Json(new { id = video.Id, title = video.Record.Title });
    }

    private static async Task<IResult> GoLive(Market market, LiveRequest request)
    {
        Publication live;

        lock (market.Gate)
        {
            if (market.ProductsNamed(request.Sku) is not { } products)
            {
                return ControlEndpoints.Refuse("sku is unknown");
            }

            live = market.Contents.Add(
                isLive: true, request.Title, request.IsAffiliate ? "live.leo" : "goldenhourgoods",
                request.IsAffiliate, products, heat: 20);
        }

        await market.Journal.Save();
        return Results.Json(new { id = live.Id, title = live.Record.Title });
    }

    private async Task<IResult> End(string id)
    {
        lock (seller.Gate)
        {
            if (seller.Markets.FirstOrDefault(own => own.Contents.Find(id) is not null) is not { } market)
            {
                return Results.NotFound(new { error = "unknown content" });
            }

            market.EndContent(market.Contents.Find(id)!);
        }

        await seller.Journal.Save();
        return Results.Json(new { id });
    }

    private static async Task<IResult> Adjust(Market market, AdjustmentRequest request)
    {
        if (request.AmountMinor == 0 || string.IsNullOrWhiteSpace(request.Type))
        {
            return ControlEndpoints.Refuse("give a type and amountMinor other than 0");
        }

        lock (market.Gate)
        {
            var number = -(market.NowMs + market.Ledger.Adjustments);
            market.Journal.Changed(market.BookAdjustment(new Adjustment(
                number, market.Shop.Ordinal, request.Type, request.AmountMinor, market.NowMs)));
        }

        await market.Journal.Save();
        return Results.Json(request);
    }
}

/// <summary>What control calls and scripts share about content. Call under the gate.</summary>
internal static class ContentSteps
{
    /// <summary>The product of a SKU, or the most wanted one; null when there is no such SKU.</summary>
    public static int[]? ProductsNamed(this Market market, string? sku)
    {
        if (string.IsNullOrEmpty(sku))
        {
            return [market.Catalogue.ProductIndexOf(market.Scenario.Order(0).Lines[0].Sku)];
        }

        var found = market.Catalogue.FindSellerSku(sku) ?? market.Catalogue.FindSku(sku);
        return found is null ? null : [market.Catalogue.ProductIndexOf(found.Index)];
    }

    /// <summary>A LIVE ends; a video cools down to what others draw.</summary>
    public static void EndContent(this Market market, Publication found) => market.Contents.Change(
        found, record => record.IsLive ? record with { UntilMs = market.NowMs } : record with { Heat = 1 });
}
