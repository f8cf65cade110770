namespace CreatorFlow.Platform.Places;

/// <summary>
/// Carriers want the two letters of a state or territory of the United States; sales channels often give its name.
/// </summary>
public static class StateCodes
{
    private static readonly Dictionary<string, string> ByName = new(StringComparer.OrdinalIgnoreCase)
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

    /// <summary>The code of a state given by name or code; other texts and countries stay as they are.</summary>
    public static string? Of(string country, string? state)
    {
        var given = state?.Trim();

        return string.IsNullOrEmpty(given) ? null
            : country is "US" && ByName.TryGetValue(given, out var code) ? code
            : given.Length == 2 ? given.ToUpperInvariant()
            : given;
    }
}
