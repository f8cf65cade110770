using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

/// <summary>What becomes of the app's authorisation, by the seller or by time.</summary>
internal sealed class ControlAccess(Seller seller)
{
    private const int MaxDays = 3_650;

    public void Map(IEndpointRouteBuilder control)
    {
        control.MapPost("/app", (AppRequest request) => SetApp(request));
        control.MapPost("/authorization/{action}", (string action) => Change(action));
        control.MapPost("/scopes", (ScopesRequest request) => Narrow(request));
        control.MapPost("/authorization-end", (EndRequest request) => EndIn(request));
    }

    private IResult SetApp(AppRequest request)
    {
        if (!Uri.TryCreate(request.RedirectUrl, UriKind.Absolute, out _))
        {
            return ControlEndpoints.Refuse("redirectUrl must be an absolute address");
        }

        seller.App.RedirectUrl = request.RedirectUrl;
        return Results.Json(new { request.RedirectUrl });
    }

    private async Task<IResult> Change(string action)
    {
        var now = seller.Clock.GetUtcNow().ToUnixTimeSeconds();

        switch (action)
        {
            case "expire-access":
                seller.Grants.ExpireAccess(now);
                break;
            case "expire-refresh":
                seller.Grants.ExpireRefresh(now);
                break;
            case "revoke":
                Revoke();
                break;
            case "other-seller":
                seller.Grants.GiveToOther();
                break;
            default:
                return ControlEndpoints.Refuse(
                    "the action must be expire-access, expire-refresh, revoke or other-seller");
        }

        await seller.Journal.Save();
        return Results.Json(new { action });
    }

    private void Revoke()
    {
        seller.Grants.Revoke();

        lock (seller.Gate)
        {
            foreach (var market in seller.Markets)
            {
                market.TellDeauthorised();
            }
        }
    }

    /// <summary>Grants in force hold these scopes only from now on.</summary>
    private async Task<IResult> Narrow(ScopesRequest request)
    {
        var named = (request.Scopes ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        if (named.Except(Scopes.All).FirstOrDefault() is { } unknown)
        {
            return ControlEndpoints.Refuse($"the scope {unknown} is unknown");
        }

        seller.Grants.Narrow(named.Length == 0 ? Scopes.All : named);
        await seller.Journal.Save();
        return Results.Json(new { scopes = seller.Grants.GrantedScopes ?? [] });
    }

    private async Task<IResult> EndIn(EndRequest request)
    {
        if (request.Days is < 0 or > MaxDays)
        {
            return ControlEndpoints.Refuse($"days must be 0 to {MaxDays}");
        }

        var end = seller.Clock.GetUtcNow().AddDays(request.Days).ToUnixTimeSeconds();
        seller.Grants.EndAt(end);
        await seller.Journal.Save();
        return Results.Json(new { endsAt = DateTimeOffset.FromUnixTimeSeconds(end) });
    }
}
