using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Addresses as TikTok Shop writes them: a list of districts whose levels mean something else in each country.
/// </summary>
internal static class TikTokShopAddresses
{
    private const char Mask = '*';

    private static readonly Dictionary<string, string> UsStates = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Alabama"] = "AL", ["Alaska"] = "AK", ["Arizona"] = "AZ", ["Arkansas"] = "AR", ["California"] = "CA",
        ["Colorado"] = "CO", ["Connecticut"] = "CT", ["Delaware"] = "DE", ["District of Columbia"] = "DC",
        ["Florida"] = "FL", ["Georgia"] = "GA", ["Hawaii"] = "HI", ["Idaho"] = "ID", ["Illinois"] = "IL",
        ["Indiana"] = "IN", ["Iowa"] = "IA", ["Kansas"] = "KS", ["Kentucky"] = "KY", ["Louisiana"] = "LA",
        ["Maine"] = "ME", ["Maryland"] = "MD", ["Massachusetts"] = "MA", ["Michigan"] = "MI", ["Minnesota"] = "MN",
        ["Mississippi"] = "MS", ["Missouri"] = "MO", ["Montana"] = "MT", ["Nebraska"] = "NE", ["Nevada"] = "NV",
        ["New Hampshire"] = "NH", ["New Jersey"] = "NJ", ["New Mexico"] = "NM", ["New York"] = "NY",
        ["North Carolina"] = "NC", ["North Dakota"] = "ND", ["Ohio"] = "OH", ["Oklahoma"] = "OK", ["Oregon"] = "OR",
        ["Pennsylvania"] = "PA", ["Rhode Island"] = "RI", ["South Carolina"] = "SC", ["South Dakota"] = "SD",
        ["Tennessee"] = "TN", ["Texas"] = "TX", ["Utah"] = "UT", ["Vermont"] = "VT", ["Virginia"] = "VA",
        ["Washington"] = "WA", ["West Virginia"] = "WV", ["Wisconsin"] = "WI", ["Wyoming"] = "WY",
        ["American Samoa"] = "AS", ["Guam"] = "GU", ["Northern Mariana Islands"] = "MP", ["Puerto Rico"] = "PR",
        ["Virgin Islands"] = "VI", ["U.S. Virgin Islands"] = "VI", ["Armed Forces Americas"] = "AA",
        ["Armed Forces Europe"] = "AE", ["Armed Forces Pacific"] = "AP",
    };

    /// <summary>Null when it is absent, empty or masked: nothing can be sent there.</summary>
    public static ChannelAddress? Address(WireAddress? address)
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
            country == "US" && state is not null ? UsStates.GetValueOrDefault(state, state) : state,
            Shown(address.PostalCode) ?? "",
            country,
            Shown(address.PhoneNumber));
    }

    // The level's name says more than its number, which shifts from country to country.
    private static string? District(WireAddress address, params ReadOnlySpan<string> levels)
    {
        foreach (var level in levels)
        {
            var match = address.DistrictInfo?.Find(district =>
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
