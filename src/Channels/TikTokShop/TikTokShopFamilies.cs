using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>What each endpoint of TikTok Shop is about: by the first part of its path.</summary>
internal static class TikTokShopFamilies
{
    private static readonly Dictionary<string, CallFamily> ByName =
        EndpointTable.All.ToDictionary(endpoint => endpoint.Name, Read, StringComparer.Ordinal);

    public static CallFamily Of(Endpoint endpoint) => ByName[endpoint.Name];

    private static CallFamily Read(Endpoint endpoint) => endpoint.Template.Split('/')[1] switch
    {
        "fulfillment" => CallFamily.Shipping,
        "return_refund" => CallFamily.Cancellations,
        "product" when IsAboutNumbers(endpoint) => CallFamily.Stock,
        "product" or "logistics" => CallFamily.Catalogue,
        "order" => CallFamily.Orders,
        "finance" => CallFamily.Finance,
        "analytics" or "affiliate_seller" => CallFamily.Analytics,
        _ => CallFamily.Access,
    };

    private static bool IsAboutNumbers(Endpoint endpoint) =>
        endpoint.Template.Contains("/inventory/", StringComparison.Ordinal)
        || endpoint.Template.Contains("/prices/", StringComparison.Ordinal);
}
