using CreatorFlow.Platform.Facts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Live;

/// <summary>Registers the live layer: named channels over one hub, with polling where the socket is refused.</summary>
public static class LiveModule
{
    private const int MaxPollChannels = 40;

    /// <summary>How often an open line shows that it is one: browsers say how old what they show is.</summary>
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSignalR(hub => hub.KeepAliveInterval = BeatEvery);
        services.AddSingleton<LivePosition>();
        services.AddSingleton<LiveChannels>();
        services.AddSingleton<LiveListeners>();
        services.AddSingleton<LiveFeed>();
        services.AddHostedService<LiveTail>();
        return services;
    }

    /// <summary>Registers folded numbers.</summary>
    public static IServiceCollection AddLiveValues<T>(this IServiceCollection services) where T : class, ILiveValues =>
        services.AddScoped<ILiveValues, T>();

    /// <summary>Maps the hub and its polling twin; the host states who may connect.</summary>
    public static void MapLive(this IEndpointRouteBuilder routes, Action<IEndpointConventionBuilder> guard)
    {
        guard(routes.MapHub<LiveHub>("/live"));
        guard(routes.MapGet("/live/poll", Poll));
    }

    private static async Task<IResult> Poll(
        HttpContext http, LiveChannels channels, LiveFeed feed, ILiveVisitors visitors, string? since,
        CancellationToken ct)
    {
        if (visitors.WorkspaceOf(http.User) is not { } workspaceId)
        {
            return Results.Unauthorized();
        }

        var asked = (http.Request.Query["channels"].ToString()).Split(',', StringSplitOptions.RemoveEmptyEntries);
        var allowed = channels.Allowed(asked.Take(MaxPollChannels), http.User, visitors);
        var values = await feed.Values(workspaceId, allowed, ct);

        var (missed, end) = FactCursor.Parse(since) is { } cursor
            ? await feed.After(workspaceId, cursor, allowed, ct)
            : ([], await feed.End(workspaceId, ct));

        var folded = values.Select(own => new LiveMessage(own.Key, end.ToString(), "values", own.Value));
        return Results.Json(new { cursor = end.ToString(), messages = missed.Concat(folded) });
    }
}
