using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Shipping.Contracts;

/// <summary>Sets a workspace up to ship.</summary>
public interface IShippingSetup
{
    /// <summary>
    /// Makes this the workspace's UPS account, after a token was asked with it. Labels that waited for an account are
    /// queued again. Setting it again replaces the old values. Returns the account's id; refused when a value is
    /// wrong, UPS rejects the credentials or does not answer.
    /// </summary>
    Task<Result<Guid>> UseUps(UpsAccountSettings settings, Address shipFrom, Actor by, CancellationToken ct);
}

/// <summary>An account at UPS.</summary>
/// <param name="ClientId">Of the application registered with UPS.</param>
/// <param name="ClientSecret">Its secret; kept encrypted.</param>
/// <param name="ShipperNumber">Six letters and digits; it pays.</param>
/// <param name="BaseUrl">The host, without /api: https://onlinetools.ups.com, or a test host.</param>
/// <param name="Format">What the printer wants.</param>
public sealed record UpsAccountSettings(
    string ClientId,
    string ClientSecret,
    string ShipperNumber,
    Uri BaseUrl,
    LabelFormat Format = LabelFormat.Png);
