using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

/// <summary>
/// The calls by which a demo, a test or the admin page steers the simulator. Plain JSON, no authorisation.
/// </summary>
internal sealed class ControlEndpoints(TikTokShopSimulator simulator)
{
    private readonly Seller seller = simulator.Seller;

    public void Map(IEndpointRouteBuilder routes)
    {
        var control = routes.MapGroup("/control");
        new ControlOrders(simulator).Map(control);
        new ControlStock(seller).Map(control);
        new ControlProducts(seller).Map(control);
        new ControlReturns(seller).Map(control);
        new ControlContent(seller).Map(control);
        new ControlAccess(seller).Map(control);
        new ControlRegistrations(seller).Map(control);
        new ControlRules(seller).Map(control);
        new ControlFaults(simulator).Map(control);
        new ControlScenarios(simulator).Map(control);
        control.MapGet("/state", () => Results.Json(ControlState.Of(simulator)));
        control.MapGet("/endpoints", () => Results.Json(simulator.Endpoints.Select(endpoint => new
        {
            endpoint.Method, endpoint.Pattern, endpoint.Scope, endpoint.NeedsShop,
        })));
        control.MapPost("/pause", () => SetPlacing(false));
        control.MapPost("/resume", () => SetPlacing(true));
        control.MapPost("/rate", (RateRequest request) => SetRate(request));
        control.MapPost("/clock/advance", (AdvanceRequest request) => Advance(request));
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

        await seller.Clock.Advance(TimeSpan.FromSeconds(request.Seconds));
        await simulator.Trade.Step();
        return Results.Json(new { now = seller.Clock.GetUtcNow() });
    }

    internal static IResult Refuse(string error) =>
        Results.Json(new { error }, statusCode: StatusCodes.Status400BadRequest);
}
