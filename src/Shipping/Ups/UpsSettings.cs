using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Shipping.Ups;

/// <summary>One account at UPS, checked.</summary>
internal sealed record UpsSettings(
    string ClientId, string ClientSecret, string ShipperNumber, Uri BaseUrl, LabelFormat Format)
{
    private const int ShipperNumberCharacters = 6;
    private const int MaxCredentialCharacters = 256;

    public static Result<UpsSettings> From(UpsAccountSettings given)
    {
        if (given.ClientId.Length is 0 or > MaxCredentialCharacters)
        {
            return ShippingProblems.AccountSetting("clientId", $"1 to {MaxCredentialCharacters} characters");
        }

        if (given.ClientSecret.Length is 0 or > MaxCredentialCharacters)
        {
            return ShippingProblems.AccountSetting("clientSecret", $"1 to {MaxCredentialCharacters} characters");
        }

        if (given.ShipperNumber.Length != ShipperNumberCharacters
            || !given.ShipperNumber.All(char.IsAsciiLetterOrDigit))
        {
            return ShippingProblems.AccountSetting("shipperNumber", "six letters and digits");
        }

        if (!given.BaseUrl.IsAbsoluteUri || !IsSafe(given.BaseUrl))
        {
            return ShippingProblems.AccountSetting("baseUrl", "an https address; http only on this machine");
        }

        return new UpsSettings(
            given.ClientId, given.ClientSecret, given.ShipperNumber.ToUpperInvariant(), given.BaseUrl, given.Format);
    }

    /// <summary>An address below the host, or below the path the host is mounted at.</summary>
    public Uri At(string path) => new(BaseUrl.AbsoluteUri.TrimEnd('/') + path);

    private static bool IsSafe(Uri url) => url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback);
}
