namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Every endpoint that this client speaks, each with its pinned version.</summary>
public static class EndpointTable
{
    private static readonly Dictionary<string, Endpoint> ByName;

    static EndpointTable()
    {
        All =
        [
            .. AuthorizationEndpoints.All, .. OrderEndpoints.All, .. ProductEndpoints.All, .. FulfilmentEndpoints.All,
            .. LogisticsEndpoints.All, .. ReturnEndpoints.All, .. FinanceEndpoints.All, .. AnalyticsEndpoints.All,
        ];
        ByName = All.ToDictionary(endpoint => endpoint.Name, StringComparer.Ordinal);
    }

    /// <summary>All of them, by area.</summary>
    public static IReadOnlyList<Endpoint> All { get; }

    /// <summary>The endpoint of this name; null when there is none.</summary>
    public static Endpoint? Find(string name) => ByName.GetValueOrDefault(name);
}
