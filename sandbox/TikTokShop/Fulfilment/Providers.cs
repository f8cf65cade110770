using System.Text.RegularExpressions;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>The carriers a seller may ship with, and what their tracking numbers look like.</summary>
internal static partial class Providers
{
    public const string Ups = "7117859084333745966";
    public const string Usps = "7117858858072016686";

    private sealed record Provider(string Id, string Name, Regex Tracking);

    private static readonly Provider[] All =
    [
        new(Ups, "UPS", UpsTracking()),
        new(Usps, "USPS", UspsTracking()),
        new("7129720299146184490", "FedEx", FedExTracking()),
        new("7132708441138038574", "DHL", DhlTracking()),
    ];

    public static IEnumerable<(string Id, string Name)> List => All.Select(provider => (provider.Id, provider.Name));

    public static bool Exists(string id) => Array.Exists(All, provider => provider.Id == id);

    public static string Name(string id) => Array.Find(All, provider => provider.Id == id)?.Name ?? "";

    public static bool Fits(string id, string tracking) =>
        Array.Find(All, provider => provider.Id == id)?.Tracking.IsMatch(tracking) == true;

    [GeneratedRegex("^1Z[0-9A-Z]{16}$")]
    private static partial Regex UpsTracking();

    [GeneratedRegex("^([0-9]{20,34}|[A-Z]{2}[0-9]{9}US)$")]
    private static partial Regex UspsTracking();

    [GeneratedRegex("^[0-9]{12,22}$")]
    private static partial Regex FedExTracking();

    [GeneratedRegex("^[0-9A-Z]{10,39}$")]
    private static partial Regex DhlTracking();
}
