using CreatorFlow.Platform.Places;

namespace CreatorFlow.Shipping.Carriers;

/// <summary>
/// The clock at a place, as far as a state tells it: carriers state arrivals in the local time of the destination.
/// Where a state has two zones the western one is taken, and summer time is left out: a promise is then read as up to
/// an hour later than meant, never as earlier.
/// </summary>
internal static class LocalClock
{
    private const string Central = "AL AR FL IA IL IN KY LA MI MN MO MS OK TN WI";
    private const string Mountain = "AZ CO KS MT ND NE NM SD TX UT WY";
    private const string Pacific = "CA NV OR WA ID";

    public static TimeSpan OffsetOf(string country, string? state) => country switch
    {
        "US" or "PR" => TimeSpan.FromHours(HoursInUnitedStates(StateCodes.Of("US", state) ?? "")),
        "CA" => TimeSpan.FromHours(-8),
        "MX" => TimeSpan.FromHours(-8),
        _ => TimeSpan.Zero,
    };

    private static int HoursInUnitedStates(string state) =>
        state is "HI" ? -10
        : state is "AK" ? -9
        : state is "" || Has(Pacific, state) ? -8
        : Has(Mountain, state) ? -7
        : Has(Central, state) ? -6
        : -5;

    private static bool Has(string states, string state) =>
        state.Length == 2 && states.Contains(state, StringComparison.Ordinal);
}
