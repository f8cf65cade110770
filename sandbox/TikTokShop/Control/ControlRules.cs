using System.Text.Json;
using System.Text.Json.Nodes;
using CreatorFlow.Sandbox.TikTokShop.Rules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

/// <summary>The marketplace's terms, and what is not known for sure about its wire.</summary>
internal sealed class ControlRules(Seller seller)
{
    private const int MaxDays = 365;

    public void Map(IEndpointRouteBuilder control)
    {
        control.MapGet("/switches", () => Results.Json(seller.Switches));
        control.MapPost("/switches", (JsonObject changes) =>
            Over(seller.Switches, changes) is { } request ? Set(request) : Task.FromResult(NotUnderstood()));
        control.MapGet("/policy", Policies);
        control.MapPost("/policy", (JsonObject changes, double? inDays) =>
            Over(seller.Policies.Latest, changes) is { } request
                ? Enact(request, inDays ?? 0)
                : Task.FromResult(NotUnderstood()));
    }

    /// <summary>What is there with some members changed; null when they are not understood.</summary>
    private static T? Over<T>(T now, JsonObject changes)
        where T : class
    {
        var whole = JsonSerializer.SerializeToNode(now, JsonSerializerOptions.Web)!.AsObject();

        foreach (var (name, value) in changes)
        {
            if (!whole.ContainsKey(name))
            {
                return null;
            }

            whole[name] = value?.DeepClone();
        }

        try
        {
            return whole.Deserialize<T>(JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult NotUnderstood() => ControlEndpoints.Refuse("a member is unknown or has a wrong value");

    private async Task<IResult> Set(Switches request)
    {
        if (request.TokenErrorStatus is < 200 or > 599 || request.LabelPolls is < 0 or > 1_000
            || request.HttpStatuses.Values.Any(status => status is < 200 or > 599))
        {
            return ControlEndpoints.Refuse("HTTP statuses must be 200 to 599, labelPolls 0 to 1000");
        }

        lock (seller.Gate)
        {
            seller.Settings.Switches = request;
            seller.Journal.Changed(seller.Settings);
        }

        await seller.Journal.Save();
        return Results.Json(seller.Switches);
    }

    private IResult Policies() => Results.Json(new
    {
        policies = seller.Policies.All.Select(dated => new
        {
            from = DateTimeOffset.FromUnixTimeMilliseconds(dated.FromMs), dated.Policy,
        }),
    });

    /// <summary>New terms, for orders placed from then on.</summary>
    private async Task<IResult> Enact(Policy request, double inDays)
    {
        if (!request.IsSound || inDays is < 0 or > MaxDays)
        {
            return ControlEndpoints.Refuse($"hours must be above 0, the fee 0 to 10000 and inDays 0 to {MaxDays}");
        }

        lock (seller.Gate)
        {
            seller.Policies.Enact(request, seller.NowMs + (long)TimeSpan.FromDays(inDays).TotalMilliseconds);
            seller.Journal.Changed(seller.Policies);
        }

        await seller.Journal.Save();
        return Policies();
    }
}
