using CreatorFlow.Sandbox.TikTokShop.Content;
using CreatorFlow.Sandbox.TikTokShop.Fulfilment;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Products;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

/// <summary>Orders by hand, and the truth about orders.</summary>
internal sealed class ControlOrders(TikTokShopSimulator simulator)
{
    private const int MaxAtOnce = 1_000;
    private const int MaxQuantity = 100;
    private const int MaxRows = 10_000;
    private const int UsualRows = 100;
    private const int SampleOffset = 1_000_000;
    private const int MaxPastOrders = 20_000;
    private const int MaxPastDays = 90;
    private const int MaxDays = 60;

    private readonly Seller seller = simulator.Seller;

    public void Map(IEndpointRouteBuilder control)
    {
        control.MapGet("/orders", (string? status, int? offset, int? limit, bool? latest, string? shop) =>
            seller.In(shop, market => List(market, status, offset ?? 0, limit ?? UsualRows, latest ?? false)));
        control.MapGet("/orders/{id}", (string id) => Find(id));
        control.MapPost("/orders", (PlaceRequest? request, string? shop) =>
            seller.In(request?.Shop ?? shop, market => Place(market, request ?? new PlaceRequest())));
        control.MapPost("/past", (PastRequest? request, string? shop) =>
            seller.In(shop, market => PlacePast(market, request ?? new PastRequest())));
        control.MapPost(
            "/orders/{id}/cancel", (string id, CancelRequest? request) => Cancel(id, request ?? new CancelRequest()));
        control.MapPost("/orders/{id}/address", (string id) => ChangeAddress(id));
        control.MapPost("/orders/{id}/pay", (string id) => Pay(id));
    }

    private static IResult List(Market market, string? status, int offset, int limit, bool latestFirst)
    {
        if (status is not null && !OrderStatusText.All.Contains(status))
        {
            return ControlEndpoints.Refuse("status is unknown");
        }

        lock (market.Gate)
        {
            var listing = market.Orders.Listing;
            var numbers = latestFirst ? listing.Latest(status) : listing.Oldest(status);
            var rows = numbers
                .Skip(offset)
                .Take(Math.Clamp(limit, 1, MaxRows))
                .Select(number => Describe(market, market.Orders.Get(number)))
                .ToArray();
            return Results.Json(new { orders = rows });
        }
    }

    private IResult Find(string id)
    {
        if (seller.MarketOf(id) is not var (market, order))
        {
            return Results.NotFound(new { error = "unknown order" });
        }

        lock (seller.Gate)
        {
            return Results.Json(Describe(market, order));
        }
    }

    private static object Describe(Market market, Order order)
    {
        var state = order.State;
        var parcel = state.Parcels?.LastOrDefault(known => known.IsShipped);
        return new
        {
            id = order.Id,
            status = state.Status.Wire(),
            kind = order.Plan.Kind.Name(),
            trackingNumber = parcel?.Tracking,
            provider = parcel is null ? null : Providers.Name(parcel.ProviderId),
            parcels = state.Parcels?.Count ?? 0,
            packages = state.Parcels?.Select(known => new { id = $"{known.Id}", known.Tracking, known.Orders }),
            shippingType = state.IsPlatformShipped ? "TIKTOK" : "SELLER",
            content = market.ContentOf(order)?.Id,
            returns = market.Returns.OfOrder(order.Id)
                .Select(found => new { id = found.Id, status = found.Status })
                .ToArray(),
            shop = market.Shop.Id,
            createdAt = DateTimeOffset.FromUnixTimeMilliseconds(order.CreatedMs),
            updatedAt = DateTimeOffset.FromUnixTimeMilliseconds(state.UpdatedMs),
            buyer = order.Buyer.Name,
            place = $"{order.Buyer.Place.City}, {order.Buyer.Place.State}",
            totalMinor = OrderMoney.Of(market, order).Total,
            units = order.Units,
            ofScenario = order.IsOfScenario,
            willBeCancelled = order.Plan.IsCancelled,
            lines = order.Plan.Lines.Select(line => new
            {
                sku = market.Catalogue.Skus[line.Sku].SellerSku,
                skuId = market.Catalogue.Skus[line.Sku].Id,
                quantity = line.Quantity,
            }),
        };
    }

    private static async Task<IResult> Place(Market market, PlaceRequest request)
    {
        if (request.Count is < 1 or > MaxAtOnce || request.Quantity is < 1 or > MaxQuantity)
        {
            return ControlEndpoints.Refuse($"count must be 1 to {MaxAtOnce}, quantity 1 to {MaxQuantity}");
        }

        if (PlannedKindText.Read(request.Kind) is not { } kind || request.Days is < 0 or > MaxDays)
        {
            return ControlEndpoints.Refuse(
                $"kind must be one of {string.Join(", ", PlannedKindText.All)}, days 0 to {MaxDays}");
        }

        if (request.Shipping is not ("seller" or "tiktok"))
        {
            return ControlEndpoints.Refuse("shipping must be seller or tiktok");
        }

        var ids = new List<string>();
        var place = new PlaceOrder(market);

        lock (market.Gate)
        {
            Sku? sku = null;

            if (request.Sku is { } wanted
                && (sku = market.Catalogue.FindSellerSku(wanted) ?? market.Catalogue.FindSku(wanted)) is null)
            {
                return ControlEndpoints.Refuse("sku is unknown");
            }

            for (var count = 0; count < request.Count; count++)
            {
                var plan = sku is null ? market.Sample(SampleOffset) : Of(market, sku, request.Quantity);
                ids.Add(place.Run(plan with
                {
                    Kind = kind,
                    Days = request.Days,
                    Replaces = kind.IsFree() ? request.Replaces : null,
                    Buyer = request.Buyer ?? plan.Buyer,
                    NeverPays = request.NeverPays,
                    IsPlatformShipped = request.Shipping == "tiktok",
                }).Id);
            }
        }

        await market.Journal.Save();
        return Results.Json(new { orderIds = ids });
    }

    private static async Task<IResult> PlacePast(Market market, PastRequest request)
    {
        if (request.Orders is < 1 or > MaxPastOrders || request.Days is < 1 or > MaxPastDays)
        {
            return ControlEndpoints.Refuse($"orders must be 1 to {MaxPastOrders}, days 1 to {MaxPastDays}");
        }

        lock (market.Gate)
        {
            new PlacePast(market).Run(request.Orders, request.Days);
        }

        await market.Journal.Save();
        return Results.Json(new { orders = market.Orders.Count });
    }

    private static PlannedOrder Of(Market market, Sku sku, int quantity) => new(
        [new PlannedLine(sku.Index, quantity, sku.PriceMinor)], IsCancelled: false, 900_000 + market.Orders.Manual);

    private async Task<IResult> Cancel(string id, CancelRequest request)
    {
        string outcome;

        if (seller.MarketOf(id) is not var (market, order))
        {
            return Results.NotFound(new { error = "unknown order" });
        }

        lock (seller.Gate)
        {
            if (TryCancel(market, order, request.Force) is not { } done)
            {
                return ControlEndpoints.Refuse($"an order that is {order.State.Status.Wire()} cannot be cancelled");
            }

            outcome = done;
        }

        await seller.Journal.Save();
        return Results.Json(new { id, outcome });
    }

    /// <summary>The buyer moves house before the parcel goes.</summary>
    private async Task<IResult> ChangeAddress(string id)
    {
        if (seller.MarketOf(id) is not var (market, order))
        {
            return Results.NotFound(new { error = "unknown order" });
        }

        lock (seller.Gate)
        {
            if (order.State.Status is not (OrderStatus.OnHold or OrderStatus.AwaitingShipment))
            {
                return ControlEndpoints.Refuse("only the address of an order before shipment can be changed");
            }

            var next = order.State.AddressOf == 0 ? order.Plan.Buyer + 1 : order.State.AddressOf + 1;
            market.Move(order, order.State with { AddressOf = next, UpdatedMs = market.NowMs });
            market.TellAddress(order);
        }

        await seller.Journal.Save();
        return Results.Json(new { id });
    }

    /// <summary>The buyer of an unpaid order pays after all.</summary>
    private async Task<IResult> Pay(string id)
    {
        if (seller.MarketOf(id) is not var (market, order))
        {
            return Results.NotFound(new { error = "unknown order" });
        }

        lock (seller.Gate)
        {
            if (order.State.Status != OrderStatus.Unpaid)
            {
                return ControlEndpoints.Refuse("only an unpaid order can be paid");
            }

            market.Pay(order, market.NowMs);
            market.PlanNext(order);
        }

        await seller.Journal.Save();
        return Results.Json(new { id });
    }

    /// <summary>
    /// During the hold at once, before shipment as a request unless forced; null when it is too late.
    /// </summary>
    private static string? TryCancel(Market market, Order order, bool isForced)
    {
        switch (order.State.Status)
        {
            case OrderStatus.Unpaid or OrderStatus.OnHold:
            case OrderStatus.AwaitingShipment when isForced:
                market.CancelByBuyer(order, market.NowMs);
                return "cancelled";
            case OrderStatus.AwaitingShipment when !order.State.IsCancelRequested:
                market.RequestCancel(order, market.NowMs);
                return "requested";
            default:
                return null;
        }
    }
}
