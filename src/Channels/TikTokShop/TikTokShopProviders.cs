using System.Collections.Concurrent;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Which of TikTok Shop's shipping providers is a carrier. It takes a walk over warehouses and delivery options to
/// learn, so each shop's list is kept for a while.
/// </summary>
internal sealed class TikTokShopProviders(TikTokShopClient client, TimeProvider clock)
{
    private const int MaxWarehouses = 10;
    private const int MaxOptionsPerWarehouse = 20;
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Guid, KnownProviders> known = new();

    /// <summary>The provider's id; null when the shop has no provider of that name.</summary>
    public async Task<string?> Find(Guid shopId, TikTokShopAccess access, string carrier, CancellationToken ct)
    {
        if (!known.TryGetValue(shopId, out var kept) || kept.Until < clock.GetUtcNow())
        {
            kept = new(await Load(access, ct), clock.GetUtcNow() + KeptFor);
            known[shopId] = kept;
        }

        return Match(kept.Providers, carrier);
    }

    /// <summary>Looks again at the next question: the shop's options may have changed.</summary>
    public void Forget(Guid shopId) => known.TryRemove(shopId, out _);

    /// <summary>The same name, else one that begins with it: "UPS" is also "UPS® Ground".</summary>
    internal static string? Match(IReadOnlyList<ShippingProvider> providers, string carrier)
    {
        var wanted = Letters(carrier);

        if (wanted.Length == 0)
        {
            return null;
        }

        var close = providers.Where(provider => Letters(provider.Name).StartsWith(wanted, StringComparison.Ordinal));
        return close.MinBy(provider => Letters(provider.Name).Length)?.Id;
    }

    private async Task<IReadOnlyList<ShippingProvider>> Load(TikTokShopAccess access, CancellationToken ct)
    {
        var all = new Dictionary<string, ShippingProvider>(StringComparer.Ordinal);

        foreach (var warehouse in (await client.Warehouses(access, ct)).Where(Sells).Take(MaxWarehouses))
        {
            var options = await client.DeliveryOptions(access, warehouse.Id!, ct);

            foreach (var option in options.Where(option => option.Id is not null).Take(MaxOptionsPerWarehouse))
            {
                foreach (var provider in await Providers(access, option.Id!, ct))
                {
                    all.TryAdd(provider.Id ?? "", provider);
                }
            }
        }

        all.Remove("");
        return [.. all.Values];
    }

    // An option that the platform ships itself refuses to name providers.
    private async Task<IReadOnlyList<ShippingProvider>> Providers(
        TikTokShopAccess access, string optionId, CancellationToken ct)
    {
        try
        {
            return await client.ShippingProviders(access, optionId, ct);
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Refused)
        {
            return [];
        }
    }

    private static bool Sells(Warehouse warehouse) =>
        warehouse.Id is not null && warehouse.Type is not "RETURN_WAREHOUSE";

    private static string Letters(string? name) =>
        string.Concat((name ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private sealed record KnownProviders(IReadOnlyList<ShippingProvider> Providers, DateTimeOffset Until);
}
