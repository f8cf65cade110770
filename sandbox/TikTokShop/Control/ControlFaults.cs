using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

/// <summary>What goes wrong, and what was seen of calls and webhooks.</summary>
internal sealed class ControlFaults(TikTokShopSimulator simulator)
{
    public void Map(IEndpointRouteBuilder control)
    {
        control.MapPost("/faults", (FaultsRequest request) => Set(request));
        control.MapGet("/faults", Describe);
        control.MapPost("/reset-faults", Reset);
        control.MapGet("/log/calls", () => Results.Json(new { calls = simulator.Seller.Calls.Latest() }));
        control.MapGet("/log/webhooks", () =>
            Results.Json(new { webhooks = simulator.Seller.Deliveries.Log.Latest() }));
    }

    private IResult Set(FaultsRequest request)
    {
        foreach (var fault in request.Calls ?? [])
        {
            simulator.Faults.Set(fault);
        }

        if (request.Webhooks is { } webhooks)
        {
            simulator.Faults.Set(webhooks);
        }

        if (request.Platform is { } platform)
        {
            simulator.Faults.Set(platform);
        }

        return Describe();
    }

    private IResult Reset()
    {
        simulator.Faults.Reset();
        return Describe();
    }

    private IResult Describe() => Results.Json(new
    {
        calls = simulator.Faults.Calls, webhooks = simulator.Faults.Webhooks, platform = simulator.Faults.Platform,
    });
}
