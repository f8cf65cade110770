using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Rules;

namespace CreatorFlow.Sandbox.TikTokShop.Scenarios;

/// <summary>A buyer and an invented address in a real town: any buyer number always gives the same person.</summary>
internal sealed record Buyer(
    string UserId,
    string Email,
    string FirstName,
    string LastName,
    string Phone,
    string Line1,
    string Line2,
    Place Place,
    string Region,
    string Country)
{
    private static readonly string[] FirstNames =
    [
        "Ava", "Mia", "Luna", "Zoe", "Maya", "Ella", "Iris", "Nora", "Ruby", "Jade", "Leah", "Tara", "Rosa", "Kim",
        "Dana", "Liam", "Noah", "Omar", "Jose", "Eli", "Theo", "Kai", "Ravi", "Hugo", "Ivan", "Seth", "Juan", "Dev",
        "Cole", "Andre",
    ];

    private static readonly string[] LastNames =
    [
        "Nguyen", "Garcia", "Smith", "Johnson", "Patel", "Brown", "Kim", "Martinez", "Davis", "Lopez", "Wilson",
        "Clark", "Hall", "Young", "Rivera", "Baker", "Flores", "Adams", "Reed", "Cook", "Torres", "Ward", "Brooks",
        "Gray", "Ortiz",
    ];

    private static readonly string[] Streets =
    [
        "Maple", "Oak", "Cedar", "Sunset", "Lakeview", "Hillcrest", "Willow", "Juniper", "Prospect", "Meadow",
        "Orchard", "Walnut", "Chestnut", "Highland", "Magnolia", "Riverside", "Spruce", "Valley", "Franklin",
        "Garden",
    ];

    private static readonly string[] StreetKinds = ["St", "Ave", "Dr", "Ln", "Rd", "Ct", "Blvd", "Way"];

    public string Name => $"{FirstName} {LastName}";

    public string FullAddress
    {
        get
        {
            var second = Line2.Length > 0 ? $" {Line2}" : "";
            return $"{Line1}{second}, {Place.City}, {Place.State} {Place.Zip}, {Country}";
        }
    }

    public static Buyer Of(int seed, long number, MarketProfile market)
    {
        var dice = new Dice(seed, number, purpose: 3);
        var place = dice.Pick(Place.Of(market.Region));
        var line2 = dice.Chance(0.3) ? $"Apt {dice.Between(1, 40)}{(char)('A' + dice.Next(6))}" : "";
        return new Buyer(
            (7_021_400_000_000_000_000 + (number * 1_009)).ToString(CultureInfo.InvariantCulture),
            $"{Dice.Mix((ulong)number) % 0xFFFFFFF:x7}@chat.seller.example.com",
            dice.Pick(FirstNames),
            dice.Pick(LastNames),
            PhoneOf(market, place, dice.Between(100, 199)),
            $"{dice.Between(10, 9_899)} {dice.Pick(Streets)} {dice.Pick(StreetKinds)}",
            line2,
            place,
            market.Region,
            market.Country);
    }

    private static string PhoneOf(MarketProfile market, Place place, int number) => market.Region switch
    {
        "GB" => $"(+44){place.AreaCode} 496 0{number:000}",
        "MY" => $"(+60){place.AreaCode}-555 {number:0000}",
        _ => $"(+1){place.AreaCode}-555-{number:0000}",
    };
}
