using CreatorFlow.Channels.Health;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>A newer version of an endpoint than the one pinned, and what was said about the end of the older.</summary>
/// <param name="EndsOn">Null while TikTok Shop has named no day.</param>
internal sealed record NewerVersion(string Endpoint, string Version, DateOnly? EndsOn, string Source);

/// <summary>
/// The versions in use and what is known of their end. TikTok Shop keeps an old version for at least two months after a
/// newer one; versions are named by their month. Whoever learns of a newer version, or of a day, adds it here with its
/// source.
/// </summary>
internal sealed class TikTokShopVersions(TikTokShopSettings settings) : IChannelEndpoints
{
    /// <summary>What TikTok Shop promises an old version.</summary>
    public const int KeptMonths = 2;

    private const string Reference = "TikTok Shop Partner Center, API reference, read 2025-12";

    public static readonly IReadOnlyList<NewerVersion> Newer =
    [
        new("orders.get", "202507", EndsOn: null, Reference),
    ];

    public string Channel => TikTokShopSettings.Channel;

    public int CallsPerSecond => settings.App.CallsPerSecond;

    public IReadOnlyList<ChannelEndpoint> All { get; } = [.. EndpointTable.All.Select(Of)];

    /// <summary>The first day on which what came before this version may be gone.</summary>
    internal static DateOnly MayEndFrom(string version) =>
        DateOnly.ParseExact(version + "01", "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture)
            .AddMonths(KeptMonths);

    private static ChannelEndpoint Of(Endpoint endpoint)
    {
        var newer = Newer.Where(own => own.Endpoint == endpoint.Name)
            .Where(own => string.CompareOrdinal(own.Version, endpoint.Pinned) > 0)
            .MaxBy(own => own.Version, StringComparer.Ordinal);
        return new(
            endpoint.Name,
            TikTokShopFamilies.Of(endpoint),
            endpoint.Pinned,
            newer?.Version,
            newer is null ? null : MayEndFrom(newer.Version),
            newer?.EndsOn,
            newer?.Source ?? Reference);
    }
}
