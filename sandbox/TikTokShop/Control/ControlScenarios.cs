using CreatorFlow.Sandbox.TikTokShop.Scripts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

/// <summary>Days that are played from a script.</summary>
internal sealed class ControlScenarios(TikTokShopSimulator simulator)
{
    private const double MaxMinutes = 24 * 60;

    private readonly Seller seller = simulator.Seller;

    public void Map(IEndpointRouteBuilder control)
    {
        control.MapGet("/scenarios", Describe);
        control.MapPost("/scenarios", (ScenarioRequest request) =>
            seller.In(request.Shop, market => Begin(market, request)));
        control.MapPost("/scenarios/stop", Stop);
    }

    private IResult Describe()
    {
        lock (seller.Gate)
        {
            return Results.Json(new
            {
                running = simulator.Director.Running,
                scenarios = Library.All.Select(script => new
                {
                    script.Name, script.Text, cues = script.Cues.Select(cue => new { cue.At, cue.Text }),
                }),
            });
        }
    }

    private async Task<IResult> Begin(Market market, ScenarioRequest request)
    {
        if (Library.All.FirstOrDefault(known => known.Name == request.Name) is not { } script)
        {
            return ControlEndpoints.Refuse(
                $"name must be one of {string.Join(", ", Library.All.Select(known => known.Name))}");
        }

        if (request.Minutes is <= 0 or > MaxMinutes)
        {
            return ControlEndpoints.Refuse($"minutes must be above 0 and at most {MaxMinutes}");
        }

        lock (seller.Gate)
        {
            simulator.Director.Begin(script, market, request.Seed, request.Minutes);
        }

        await seller.Journal.Save();
        return Describe();
    }

    private async Task<IResult> Stop()
    {
        lock (seller.Gate)
        {
            simulator.Director.Stop();
        }

        await seller.Journal.Save();
        return Describe();
    }
}
