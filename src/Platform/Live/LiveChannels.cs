using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Live;

/// <summary>All named channels, and who may listen to which.</summary>
public sealed class LiveChannels
{
    private readonly ILookup<string, LiveChannel> byKind;
    private readonly ILookup<string, string> valuesByKind;
    private readonly Dictionary<string, string> permissions;

    public LiveChannels(IEnumerable<LiveChannel> channels, IServiceScopeFactory scopes)
    {
        var all = channels.ToList();
        using var scope = scopes.CreateScope();
        var values = scope.ServiceProvider.GetServices<ILiveValues>().ToList();

        byKind = all.SelectMany(channel => channel.Kinds.Select(kind => (kind, channel)))
            .ToLookup(own => own.kind, own => own.channel);
        valuesByKind = values.SelectMany(own => own.Kinds.Select(kind => (kind, own.Channel)))
            .ToLookup(own => own.kind, own => own.Channel);
        permissions = all.Select(channel => (channel.Name, channel.Permission))
            .Concat(values.Select(own => (Name: own.Channel, own.Permission)))
            .DistinctBy(own => own.Name)
            .ToDictionary(own => own.Name, own => own.Permission, StringComparer.Ordinal);
    }

    /// <summary>Every channel's name, ascending.</summary>
    public IEnumerable<string> Names => permissions.Keys.Order(StringComparer.Ordinal);

    /// <summary>Those of the asked channels that exist and that the visitor may hear.</summary>
    public IReadOnlyList<string> Allowed(IEnumerable<string> asked, ClaimsPrincipal? visitor, ILiveVisitors visitors) =>
        [.. asked.Distinct()
            .Where(name => permissions.TryGetValue(name, out var needed) && visitors.May(visitor, needed))];

    internal IEnumerable<LiveChannel> Of(string kind) => byKind[kind];

    internal IEnumerable<string> ValuesOf(string kind) => valuesByKind[kind];
}
