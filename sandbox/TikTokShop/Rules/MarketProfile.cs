namespace CreatorFlow.Sandbox.TikTokShop.Rules;

/// <summary>
/// What differs between markets: money, places, and when a package comes into being. In the US shipping makes it; in
/// the others it is there from payment on.
/// </summary>
internal sealed record MarketProfile(
    string Region, string Country, string Currency, string TimeZoneId, bool PackageFromPayment)
{
    /// <summary>Whether a seller's own shipment goes by package; elsewhere the order is marked as shipped.</summary>
    public bool ShipsOwnByPackage { get; init; }

    /// <summary>Hours after shipping in which the tracking number can be changed; null for until delivery.</summary>
    public int? TrackingChangeHours { get; init; }

    /// <summary>Shipping an order answers the buyer's open wish to cancel with no; elsewhere it is refused.</summary>
    public bool ShippingEndsCancelRequest { get; init; }

    /// <summary>Prices come without tax, which is added; elsewhere they include it.</summary>
    public bool TaxIsAdded { get; init; }

    public bool IsUs => Region == "US";

    /// <summary>Sales and shipping are told apart in statements, and units named by line items.</summary>
    public bool NamesLineItems => Region is "US" or "GB";

    public TimeZoneInfo TimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId);

    public static IReadOnlyList<MarketProfile> All { get; } =
    [
        new("US", "United States", "USD", "America/Los_Angeles", PackageFromPayment: false)
        {
            TrackingChangeHours = 72, ShippingEndsCancelRequest = true, TaxIsAdded = true,
        },
        new("GB", "United Kingdom", "GBP", "Europe/London", PackageFromPayment: true),
        new("MY", "Malaysia", "MYR", "Asia/Kuala_Lumpur", PackageFromPayment: true) { ShipsOwnByPackage = true },
    ];

    public static MarketProfile Of(string region) =>
        All.FirstOrDefault(known => known.Region == region)
        ?? throw new ArgumentException($"No market is known for the region {region}.", nameof(region));
}
