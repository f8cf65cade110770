using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Live;

/// <summary>Folded numbers of a channel, as they are declared.</summary>
internal sealed record LiveValuesPlan(
    string Channel, string Permission, Type Payload, IReadOnlyCollection<string> Kinds, TimeSpan? Every);

/// <summary>All named channels, and who may listen to which.</summary>
public sealed class LiveChannels
{
    private readonly ILookup<string, (string Channel, LiveEvent Event)> byKind;
    private readonly ILookup<string, string> valuesByKind;
    private readonly Dictionary<string, string> permissions;

    public LiveChannels(IEnumerable<LiveChannel> channels, IServiceScopeFactory scopes)
    {
        Events = [.. channels];
        using var scope = scopes.CreateScope();
        Values =
        [
            .. scope.ServiceProvider.GetServices<ILiveValues>()
                .Select(own => new LiveValuesPlan(own.Channel, own.Permission, own.Payload, own.Kinds, own.Every)),
        ];

        byKind = (from channel in Events
                  from own in channel.Events
                  from kind in own.Kinds
                  select (kind, Told: (channel.Name, own)))
            .ToLookup(pair => pair.kind, pair => pair.Told);
        valuesByKind = Values.SelectMany(own => own.Kinds.Select(kind => (kind, own.Channel)))
            .ToLookup(own => own.kind, own => own.Channel);
        permissions = Events.Select(channel => (channel.Name, channel.Permission))
            .Concat(Values.Select(own => (Name: own.Channel, own.Permission)))
            .GroupBy(own => own.Name)
            .ToDictionary(same => same.Key, OnePermission, StringComparer.Ordinal);
    }

    /// <summary>Every channel's name, ascending.</summary>
    public IEnumerable<string> Names => permissions.Keys.Order(StringComparer.Ordinal);

    internal IReadOnlyList<LiveChannel> Events { get; }

    internal IReadOnlyList<LiveValuesPlan> Values { get; }

    /// <summary>Those of the asked channels that exist and that a holder of these permissions may hear.</summary>
    public IReadOnlyList<string> Allowed(IEnumerable<string?> asked, IReadOnlySet<string> held) =>
        [.. asked.OfType<string>().Distinct().Where(name => permissions.TryGetValue(name, out var needed)
            && held.Contains(needed))];

    internal string PermissionOf(string channel) => permissions[channel];

    internal IEnumerable<(string Channel, LiveEvent Event)> Of(string kind) => byKind[kind];

    internal IEnumerable<string> ValuesOf(string kind) => valuesByKind[kind];

    private static string OnePermission(IGrouping<string, (string Name, string Permission)> same) =>
        same.Select(own => own.Permission).Distinct().ToList() is [var only]
            ? only
            : throw new InvalidOperationException($"{same.Key} is declared with two permissions.");
}
