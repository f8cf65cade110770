using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CreatorFlow.Platform.Live;

/// <summary>Registers the live layer: named channels over one hub, with polling where the socket is refused.</summary>
public static class LiveModule
{
    internal const string ModeHeader = "X-Live-Mode";
    private const string Path = "/live";
    private const int RetryAfterSeconds = 10;
    private const int MaxMessageBytes = 16 * 1024;

    /// <summary>How often an open line shows that it is one: browsers say how old what they show is.</summary>
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(5);

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static IServiceCollection AddLive(this IServiceCollection services, LiveOptions? options = null)
    {
        services.AddSignalR(hub =>
            {
                hub.MaximumReceiveMessageSize = MaxMessageBytes;
                hub.KeepAliveInterval = BeatEvery;
            })
            .AddJsonProtocol(json => json.PayloadSerializerOptions = Json);
        services.AddLiveFeed(options);
        services.AddSingleton<LiveTail>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveTail>());
        services.AddHostedService(provider => provider.GetRequiredService<LiveFold>());
        services.AddHostedService<LiveSweep>();
        return services;
    }

    /// <summary>The live layer without its loops.</summary>
    public static IServiceCollection AddLiveFeed(this IServiceCollection services, LiveOptions? options = null)
    {
        services.TryAddSingleton(options ?? new LiveOptions());
        services.AddSingleton<LiveLoad>();
        services.AddSingleton<LivePosition>();
        services.AddSingleton<LiveChannels>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<LiveNumbers>();
        services.AddSingleton<LiveLines>();
        services.AddSingleton<HubLifetimeManager<LiveHub>>(provider => provider.GetRequiredService<LiveLines>());
        services.AddSingleton<ListenToChannels>();
        services.AddSingleton<PollChannels>();
        services.AddSingleton<LiveFold>();
        services.AddSingleton<TellStrain>();
        services.AddSingleton<ILiveAudience, LiveAudience>();
        services.AddFact<LiveStrained>().AddFact<LiveRelieved>();
        return services;
    }

    /// <summary>Registers folded numbers.</summary>
    public static IServiceCollection AddLiveValues<T>(this IServiceCollection services) where T : class, ILiveValues =>
        services.AddScoped<ILiveValues, T>();

    /// <summary>Maps the hub and its polling twin; the host states who may connect.</summary>
    public static void MapLive(this IEndpointRouteBuilder routes, Action<IEndpointConventionBuilder> guard)
    {
        var hub = routes.MapHub<LiveHub>(Path, options => options.CloseOnAuthenticationExpiration = true);
        hub.Finally(endpoint =>
        {
            var inner = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context => WithinCapacity(context, inner);
        });
        guard(hub);
        guard(routes.MapGet(Path + "/poll", PollChannels.Endpoint));
    }

    /// <summary>A browser that finds no room is told before anything is opened, and polls.</summary>
    private static async Task WithinCapacity(HttpContext context, RequestDelegate inner)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await inner(context);
            return;
        }

        var load = context.RequestServices.GetRequiredService<LiveLoad>();

        if (!load.TryEnter())
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = $"{RetryAfterSeconds}";
            context.Response.Headers[ModeHeader] = "emergency";
            return;
        }

        try
        {
            await inner(context);
        }
        finally
        {
            load.Leave(context);
        }
    }
}
