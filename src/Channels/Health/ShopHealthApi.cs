using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Health;

/// <summary>How the calls about a shop went.</summary>
internal sealed record HealthJson(
    Guid ShopId, string Shop, string Span, int? Score, int Calls, IReadOnlyList<EndpointJson> Endpoints,
    IReadOnlyList<RestingJson> Resting, IReadOnlyList<CallLimitJson> Limits)
{
    public static HealthJson Of(HealthOfShop shop, bool isOfDay) => new(
        shop.ShopId, shop.Shop, isOfDay ? "day" : "hour", shop.Score, shop.Calls,
        [.. shop.Endpoints.Select(EndpointJson.Of)],
        [.. shop.Resting.Select(own => new RestingJson(own.Family.ToString(), own.Since, own.Detail))],
        [.. shop.Limits.Select(CallLimitJson.Of)]);
}

/// <summary>How the calls of one endpoint went.</summary>
internal sealed record EndpointJson(
    string Endpoint, string Family, string Version, string? NewerVersion, DateOnly? MayEndFrom, DateOnly? EndsOn,
    int Calls, int Failed, int Throttled, int Refused, decimal? SuccessPercent, int? P50Ms, int? P95Ms, int Peak,
    int Limit, int Headroom, int LongestWaitMs, DateTimeOffset? RestsSince, CallError? LastError)
{
    public static EndpointJson Of(EndpointHealth own) => new(
        own.Name, own.Family.ToString(), own.Known.Version, own.Known.Newer, own.Known.MayEndFrom, own.Known.EndsOn,
        own.Calls, own.Failed, own.Throttled, own.Refused, own.SuccessPercent, own.P50Ms, own.P95Ms, own.Peak,
        own.Limit, own.Headroom, own.LongestWaitMs, own.RestsSince, own.LastError);
}

/// <summary>Calls that rest.</summary>
internal sealed record RestingJson(string Family, DateTimeOffset Since, string Detail);

/// <summary>A limit that a person set.</summary>
internal sealed record CallLimitJson(string Family, int PerSecond, string SetBy, DateTimeOffset SetAt)
{
    public static CallLimitJson Of(CallLimit own) => new(own.Family.ToString(), own.PerSecond, own.SetBy, own.SetAt);
}

/// <summary>The body of a new limit; without a number, what the channel allows.</summary>
internal sealed record NewCallLimit(string? Family, int? PerSecond);

/// <summary>The health of a shop's calls for programs.</summary>
internal static class ShopHealthApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/channels/{id:guid}/health", "Channels");
        api.MapGet("", Show).RequirePermission(Permissions.ChannelsRead);
        api.MapPost("/limits", SetLimit).RequirePermission(Permissions.ChannelsManage);
    }

    private static async Task<IResult> Show(Guid id, string? span, ShopHealth health, CancellationToken ct)
    {
        var isOfDay = span == "day";
        return await health.Of(id, ShownHealth.SpanOf(isOfDay), ct) is { } shop
            ? Results.Ok(HealthJson.Of(shop, isOfDay))
            : new Refusal(ChannelsProblems.UnknownShop(id));
    }

    private static async Task<IResult> SetLimit(
        Guid id, NewCallLimit body, SetCallLimit set, ICurrentActor person, CancellationToken ct) =>
        (await set.Run(id, body.Family ?? "", body.PerSecond, person.Actor, ct)).Refused(out var problem, out var done)
            ? new Refusal(problem)
            : Results.Ok(new { family = done.Family.ToString(), perSecond = done.PerSecond });
}
