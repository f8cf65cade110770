namespace CreatorFlow.Channels.Health;

/// <summary>
/// How well a shop's calls go, in one number from 0 to 100: the share of calls that were answered as they should, less
/// 20 for each family that rests, and 10 where the slowest of the busy endpoints takes more than two seconds.
/// </summary>
internal static class HealthScore
{
    public const int All = 100;
    public const int ForRest = 20;
    public const int ForSlowness = 10;
    public const int SlowMs = 2_000;
    public const int BusyCalls = 20;

    /// <summary>Null when there was no call and nothing rests.</summary>
    public static int? Of(IReadOnlyList<EndpointHealth> endpoints, int restingFamilies)
    {
        var calls = endpoints.Sum(own => (long)own.Calls);

        if (calls == 0 && restingFamilies == 0)
        {
            return null;
        }

        var wrong = endpoints.Sum(own => (long)own.Failed + own.Throttled);
        var share = calls == 0 ? All : (int)(All * (calls - wrong) / calls);
        var isSlow = endpoints.Any(own => own.Calls >= BusyCalls && own.P95Ms > SlowMs);
        return Math.Max(0, share - (restingFamilies * ForRest) - (isSlow ? ForSlowness : 0));
    }
}
