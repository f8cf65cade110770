using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Live;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Channels;

/// <summary>What browsers hear of the connected shops.</summary>
internal static class ChannelsLive
{
    public const string Connections = "channels:connections";

    public static IServiceCollection AddLiveChannels(this IServiceCollection services) => services
        .AddSingleton(new LiveChannel(
            Connections,
            Permissions.ChannelsRead,
            LiveEvent.On(
                "connection_changed",
                fact => new ConnectionChanged(fact.SubjectId),
                nameof(ShopConnected), nameof(ShopDisconnected), nameof(ShopLostAccess), nameof(CataloguePulled))));
}
