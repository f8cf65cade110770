using CreatorFlow.Platform;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Ups;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Shipping;

/// <summary>Values that tests start from.</summary>
internal static class Sample
{
    public static readonly Address Warehouse = new(
        "Ana's candles", "100 Main St", "Dock 4", "Columbus", "OH", "43215", "US", "+1 (614) 555-0100");

    public static readonly Address Buyer = new(
        "Jo Buyer", "742 Evergreen Terrace", null, "Springfield", "Illinois", "62704-1234", "US", "217-555-0199");

    public static readonly Parcel Parcel = new(Buyer, 540, new(2026, 11, 23));

    public static readonly UpsSettings Account =
        new("ups-sandbox-client", "ups-sandbox-secret", "CF0001", new("http://127.0.0.1:9"), LabelFormat.Png);

    public static UpsAccountSettings Given(Uri baseUrl, LabelFormat format = LabelFormat.Png) =>
        new(Account.ClientId, Account.ClientSecret, Account.ShipperNumber, baseUrl, format);

    public static ParcelToShip ParcelToShip(
        int number = 1, DateTimeOffset? deliverBy = null, Address? to = null) => new(
        new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]), $"TT-{number:0000}", to ?? Buyer, 540,
        TestClock.Start.AddDays(2), deliverBy);

    public static readonly Actor Rule = Actor.Rule("Ship by itself");
}
