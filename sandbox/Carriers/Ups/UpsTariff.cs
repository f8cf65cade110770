namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>A service and its prices in cents: first pound in zone 2, more by zone and by pound.</summary>
internal sealed record UpsServiceLevel(string Code, string Name, string Mark, string ZonePrefix)
{
    public required int FirstPoundCents { get; init; }

    public required int PerZoneCents { get; init; }

    public required int PerPoundCents { get; init; }

    public required int PerPoundZoneCents { get; init; }

    /// <summary>Business days by zone, from zone 2 to 9; 0 where the service does not go.</summary>
    public required IReadOnlyList<int> Days { get; init; }

    /// <summary>The time of day of a guaranteed delivery, and as HHMMSS; null when nothing is guaranteed.</summary>
    public string? GuaranteedBy { get; init; }

    public required string ArrivalTime { get; init; }
}

/// <summary>What a shipment costs, in cents of US dollars.</summary>
internal sealed record UpsQuote(UpsServiceLevel Service, int Zone, int BilledPounds, int BusinessDays)
{
    public required long BaseCents { get; init; }

    public required long FuelCents { get; init; }

    public required long ResidentialCents { get; init; }

    public required long NegotiatedCents { get; init; }

    public long TotalCents => BaseCents + FuelCents + ResidentialCents;

    public string ZoneText => Service.ZonePrefix + Zone;
}

/// <summary>The price list of the simulated UPS: invented, but of the right size and order.</summary>
internal static class UpsTariff
{
    private const int FuelPercent = 18;
    private const int NegotiatedPercent = 78;
    private const int ResidentialCents = 355;

    public static readonly IReadOnlyList<UpsServiceLevel> Services =
    [
        new("03", "UPS GROUND", "G", "00")
        {
            FirstPoundCents = 1_049, PerZoneCents = 62, PerPoundCents = 38, PerPoundZoneCents = 9,
            Days = [1, 2, 3, 3, 4, 4, 5, 7], ArrivalTime = "233000",
        },
        new("93", "UPS GROUND SAVER", "GS", "00")
        {
            FirstPoundCents = 879, PerZoneCents = 41, PerPoundCents = 31, PerPoundZoneCents = 8,
            Days = [3, 4, 5, 5, 6, 6, 7, 0], ArrivalTime = "233000",
        },
        new("12", "UPS 3 DAY SELECT", "3", "30")
        {
            FirstPoundCents = 1_785, PerZoneCents = 215, PerPoundCents = 95, PerPoundZoneCents = 22,
            Days = [3, 3, 3, 3, 3, 3, 3, 0], ArrivalTime = "233000", GuaranteedBy = "11:30 P.M.",
        },
        new("02", "UPS 2ND DAY AIR", "2", "20")
        {
            FirstPoundCents = 2_490, PerZoneCents = 330, PerPoundCents = 140, PerPoundZoneCents = 31,
            Days = [2, 2, 2, 2, 2, 2, 2, 3], ArrivalTime = "233000", GuaranteedBy = "11:30 P.M.",
        },
        new("13", "UPS NEXT DAY AIR SAVER", "1P", "13")
        {
            FirstPoundCents = 3_890, PerZoneCents = 610, PerPoundCents = 190, PerPoundZoneCents = 44,
            Days = [1, 1, 1, 1, 1, 1, 1, 0], ArrivalTime = "150000", GuaranteedBy = "3:00 P.M.",
        },
        new("01", "UPS NEXT DAY AIR", "1", "10")
        {
            FirstPoundCents = 4_420, PerZoneCents = 640, PerPoundCents = 205, PerPoundZoneCents = 47,
            Days = [1, 1, 1, 1, 1, 1, 1, 2], ArrivalTime = "103000", GuaranteedBy = "10:30 A.M.",
        },
    ];

    public static UpsServiceLevel? Find(string code) => Services.FirstOrDefault(service => service.Code == code);

    /// <summary>The price, or null when the service does not go there.</summary>
    public static UpsQuote? Quote(
        UpsServiceLevel service, UpsAddress from, UpsAddress to, IReadOnlyList<UpsParcelSize> parcels)
    {
        var zone = UpsZones.Of(from.PostalCode, to.PostalCode);
        var days = service.Days[zone - UpsZones.Nearest];

        if (days == 0)
        {
            return null;
        }

        var steps = zone - UpsZones.Nearest;
        var perPound = service.PerPoundCents + (service.PerPoundZoneCents * steps);
        long first = service.FirstPoundCents + (service.PerZoneCents * steps);
        var basis = parcels.Sum(parcel => first + ((long)perPound * (parcel.BilledPounds - 1)));
        var residential = to.Residential ? (long)ResidentialCents * parcels.Count : 0;
        var fuel = basis * FuelPercent / 100;

        return new UpsQuote(service, zone, parcels.Sum(parcel => parcel.BilledPounds), days)
        {
            BaseCents = basis,
            FuelCents = fuel,
            ResidentialCents = residential,
            NegotiatedCents = ((basis + fuel) * NegotiatedPercent / 100) + residential,
        };
    }
}
