using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform.Places;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Addresses as TikTok Shop writes them: a list of districts whose levels mean something else in each country.
/// </summary>
internal static class TikTokShopAddresses
{
    private const char Mask = '*';

    /// <summary>Null when it is absent, empty or masked: nothing can be sent there.</summary>
    public static ChannelAddress? Address(RecipientAddress? address)
    {
        if (Shown(address?.Name) is not { } name
            || (Shown(address!.AddressLine1) ?? Shown(address.AddressDetail)) is not { } line1
            || Shown(address.RegionCode) is not { } country)
        {
            return null;
        }

        var state = District(address, "State", "Province", "L1");

        return new(
            name,
            line1,
            Shown(address.AddressLine2),
            Shown(address.PostTown) ?? District(address, "City", "Town", "L3", "L2") ?? "",
            StateCodes.Of(country, state),
            Shown(address.PostalCode) ?? "",
            country,
            Shown(address.PhoneNumber));
    }

    // The level's name says more than its number, which shifts from country to country.
    private static string? District(RecipientAddress address, params ReadOnlySpan<string> levels)
    {
        foreach (var level in levels)
        {
            var match = address.Districts?.FirstOrDefault(district =>
                string.Equals(district.AddressLevelName, level, StringComparison.OrdinalIgnoreCase)
                || district.AddressLevel == level);

            if (Shown(match?.AddressName) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private static string? Shown(string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Contains(Mask, StringComparison.Ordinal) ? null : text;
}
