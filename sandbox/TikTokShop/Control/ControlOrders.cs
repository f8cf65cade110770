using CreatorFlow.Sandbox.TikTokShop.Fulfilment;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Products;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
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

    private readonly Market market = simulator.Market;
    private readonly PlaceOrder place = new(simulator.Market);

    public void Map(IEndpointRouteBuilder control)
    {
        control.MapGet("/orders", (string? status, int? offset, int? limit, bool? latest) =>
            List(status, offset ?? 0, limit ?? UsualRows, latest ?? false));
        control.MapGet("/orders/{id}", (string id) => Find(id));
        control.MapPost("/orders", (PlaceRequest? request) => Place(request ?? new PlaceRequest()));
        control.MapPost("/past", (PastRequest? request) => PlacePast(request ?? new PastRequest()));
        control.MapPost(
            "/orders/{id}/cancel", (string id, CancelRequest? request) => Cancel(id, request ?? new CancelRequest()));
    }

    private IResult List(string? status, int offset, int limit, bool latestFirst)
    {
        if (status is not null && !OrderStatusText.All.Contains(status))
        {
            return ControlEndpoints.Refuse("status is unknown");
        }

        lock (market.Gate)
        {
            var rows = market.Orders
                .Between(update: false, 0, long.MaxValue, ascending: !latestFirst)
                .Select(found => found.Order)
                .Where(order => status is null || order.State.Status.Wire() == status)
                .Skip(offset)
                .Take(Math.Clamp(limit, 1, MaxRows))
                .Select(Describe)
                .ToArray();
            return Results.Json(new { orders = rows });
        }
    }

    private IResult Find(string id) =>
        market.Orders.Find(id) is { } order
            ? Results.Json(Describe(order))
            : Results.NotFound(new { error = "unknown order" });

    private object Describe(Order order)
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

    private async Task<IResult> Place(PlaceRequest request)
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

        var ids = new List<string>();

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
                var plan = sku is null ? market.Sample(SampleOffset) : Of(sku, request.Quantity);
                ids.Add(place.Run(plan with
                {
                    Kind = kind,
                    Days = request.Days,
                    Replaces = kind.IsFree() ? request.Replaces : null,
                    Buyer = request.Buyer ?? plan.Buyer,
                }).Id);
            }
        }

        await market.Journal.Save();
        return Results.Json(new { orderIds = ids });
    }

    private async Task<IResult> PlacePast(PastRequest request)
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

    private PlannedOrder Of(Sku sku, int quantity) => new(
        [new PlannedLine(sku.Index, quantity, sku.PriceMinor)], IsCancelled: false, 900_000 + market.Orders.Manual);

    private async Task<IResult> Cancel(string id, CancelRequest request)
    {
        string outcome;

        lock (market.Gate)
        {
            if (market.Orders.Find(id) is not { } order)
            {
                return Results.NotFound(new { error = "unknown order" });
            }

            if (TryCancel(order, request.Force) is not { } done)
            {
                return ControlEndpoints.Refuse($"an order that is {order.State.Status.Wire()} cannot be cancelled");
            }

            outcome = done;
        }

        await market.Journal.Save();
        return Results.Json(new { id, outcome });
    }

    /// <summary>
    /// During the hold at once, before shipment as a request unless forced; null when it is too late.
    /// </summary>
    private string? TryCancel(Order order, bool isForced)
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
