namespace CreatorFlow.Channels.Health;

/// <summary>What the endpoints of the page are sorted by; its name stands in the address.</summary>
internal enum HealthSort
{
    Name,
    Calls,
    Success,
    P95,
    Headroom,
}

/// <summary>Sorts endpoints.</summary>
internal static class HealthOrder
{
    public static IReadOnlyList<EndpointHealth> Sorted(
        this IReadOnlyList<EndpointHealth> endpoints, HealthSort by, bool descending)
    {
        var sorted = by switch
        {
            HealthSort.Calls => endpoints.OrderBy(own => own.Calls),
            HealthSort.Success => endpoints.OrderBy(own => own.SuccessPercent),
            HealthSort.P95 => endpoints.OrderBy(own => own.P95Ms),
            HealthSort.Headroom => endpoints.OrderBy(own => own.Headroom),
            _ => endpoints.OrderBy(own => own.Name, StringComparer.Ordinal),
        };
        return descending ? [.. sorted.Reverse()] : [.. sorted];
    }
}
