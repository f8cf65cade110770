using System.Globalization;
using CreatorFlow.Platform.Places;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Shipping.Ups;

/// <summary>From our words to UPS's. Pure. <see cref="UpsReading"/> is the way back.</summary>
internal static class UpsMapping
{
    /// <summary>150 pounds.</summary>
    public const int MaxWeightGrams = 68_038;

    private const decimal GramsPerPound = 453.59237m;
    private const decimal GramsPerKilogram = 1000m;
    private const int NameCharacters = 35;
    private const int LineCharacters = 35;
    private const int MaxLines = 3;
    private const int CityCharacters = 30;
    private const int StateCharacters = 5;
    private const int PostalCharacters = 9;
    private const int PhoneCharacters = 15;
    private const string OwnPackaging = "02";

    /// <summary>Asked for with GIF; UPS falls back to this same value when it is missing.</summary>
    private const string LabelReader = "Mozilla/4.5";

    public static Result<RateQuestion> ToRateQuestion(UpsSettings account, Address shipFrom, Parcel parcel)
    {
        if (Parties(account, shipFrom, parcel).Refused(out var problem, out var parties))
        {
            return problem;
        }

        var weight = Weight(parcel.WeightGrams, shipFrom.Country);
        var day = parcel.ShipOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

        return new RateQuestion(new(
            new("Shop"),
            new(
                parties.Shipper,
                parties.ShipTo,
                parties.ShipFrom,
                weight,
                [new(new(OwnPackaging, "Package"), weight)],
                new("Y"),
                new("03", new(day)))));
    }

    public static Result<ShipQuestion> ToShipQuestion(
        UpsSettings account, Address shipFrom, Parcel parcel, string serviceCode, string reference)
    {
        if (Parties(account, shipFrom, parcel).Refused(out var problem, out var parties))
        {
            return problem;
        }

        // Inside the United States a reference belongs to the package, elsewhere to the shipment.
        var domestic = (shipFrom.Country, parcel.ShipTo.Country) is ("US", "US") or ("PR", "PR");
        IReadOnlyList<ReferenceNumber> references = [new(reference)];
        var package = new ShipPackage(
            new(OwnPackaging, "Package"), Weight(parcel.WeightGrams, shipFrom.Country), domestic ? references : null);

        return new ShipQuestion(new(
            new("validate", TransactionReference: new(reference)),
            new(
                "Goods",
                parties.Shipper,
                parties.ShipTo,
                parties.ShipFrom,
                new([new("01", new(account.ShipperNumber))]),
                new("Y"),
                domestic ? null : references,
                new(serviceCode),
                [package]),
            LabelSpecificationOf(account.Format)));
    }

    /// <summary>
    /// Recovery knows no PNG (the image comes as GIF) and refuses a stock size with images.
    /// </summary>
    public static RecoveryQuestion ToRecoveryQuestion(UpsSettings account, string reference)
    {
        var specification = account.Format == LabelFormat.Zpl
            ? LabelSpecificationOf(LabelFormat.Zpl)
            : LabelSpecificationOf(LabelFormat.Gif) with { LabelStockSize = null };

        return new(new(
            new("Non_Validate", TransactionReference: new(reference)),
            specification,
            new(new(reference), account.ShipperNumber)));
    }

    private static LabelSpecification LabelSpecificationOf(LabelFormat format) => new(
        new(format.ToString().ToUpperInvariant()),
        format == LabelFormat.Gif ? LabelReader : null,
        new("6", "4"));

    private static Result<UpsParties> Parties(UpsSettings account, Address shipFrom, Parcel parcel)
    {
        if (parcel.WeightGrams is < 1 or > MaxWeightGrams)
        {
            return ShippingProblems.WeightOutOfRange(parcel.WeightGrams, MaxWeightGrams);
        }

        if (ToParty(shipFrom, residential: false).Refused(out var problem, out var origin))
        {
            return problem;
        }

        return ToParty(parcel.ShipTo, residential: true).Refused(out problem, out var destination)
            ? problem
            : new UpsParties(origin with { ShipperNumber = account.ShipperNumber }, destination, origin);
    }

    /// <summary>Also tells whether an address can be put on a label at all.</summary>
    internal static Result<UpsParty> ToParty(Address address, bool residential)
    {
        if (Missing(address) is { } field)
        {
            return ShippingProblems.AddressIncomplete(field);
        }

        if (Lines(address) is not { } lines)
        {
            return ShippingProblems.AddressTooLong("street", MaxLines * LineCharacters);
        }

        if (address.City.Trim().Length > CityCharacters)
        {
            return ShippingProblems.AddressTooLong("city", CityCharacters);
        }

        // A name that is cut still reaches the door; a street that is cut does not.
        var name = Cut(address.Name.Trim(), NameCharacters);
        var phone = Cut(new string([.. (address.Phone ?? "").Where(char.IsAsciiDigit)]), PhoneCharacters);
        var state = StateCodes.Of(address.Country, address.State) is { } code ? Cut(code, StateCharacters) : null;

        return new UpsParty(
            name,
            name,
            phone.Length > 0 ? new(phone) : null,
            null,
            new(
                lines,
                address.City.Trim(),
                state,
                Postal(address.PostalCode),
                address.Country.Trim().ToUpperInvariant(),
                residential ? "Y" : null));
    }

    private static string? Missing(Address address) =>
        string.IsNullOrWhiteSpace(address.Name) ? "name"
        : string.IsNullOrWhiteSpace(address.Line1) ? "street"
        : string.IsNullOrWhiteSpace(address.City) ? "city"
        : address.Country.Trim().Length != 2 ? "country"
        : (address.Country is "US" or "CA") && string.IsNullOrWhiteSpace(address.State) ? "state"
        : (address.Country is "US" or "CA" or "MX") && string.IsNullOrWhiteSpace(address.PostalCode) ? "postal_code"
        : null;

    /// <summary>The street in at most three lines, broken between words; null when it does not fit.</summary>
    private static List<string>? Lines(Address address)
    {
        var lines = new List<string>();

        foreach (var part in new[] { address.Line1, address.Line2 ?? "" })
        {
            var line = "";

            foreach (var word in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.Length > LineCharacters)
                {
                    return null;
                }

                if (line.Length > 0 && line.Length + 1 + word.Length > LineCharacters)
                {
                    lines.Add(line);
                    line = "";
                }

                line = line.Length == 0 ? word : $"{line} {word}";
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }
        }

        return lines.Count <= MaxLines ? lines : null;
    }

    private static string Postal(string given) =>
        Cut(new string([.. given.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant(), PostalCharacters);

    /// <summary>Rounded up to a tenth, in the unit of the country of origin.</summary>
    private static UpsWeight Weight(int grams, string origin)
    {
        var (unit, name, size) = origin is "US" or "PR"
            ? ("LBS", "Pounds", GramsPerPound)
            : ("KGS", "Kilograms", GramsPerKilogram);
        var tenths = decimal.Ceiling(grams * 10 / size);

        return new(new(unit, name), (tenths / 10).ToString("0.0", CultureInfo.InvariantCulture));
    }

    private static string Cut(string text, int characters) =>
        text.Length <= characters ? text : text[..characters].TrimEnd();

    private sealed record UpsParties(UpsParty Shipper, UpsParty ShipTo, UpsParty ShipFrom);
}
