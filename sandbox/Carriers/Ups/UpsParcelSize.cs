using System.Globalization;
using System.Text.Json;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>The weight and the space of a parcel; what is billed is the greater of both.</summary>
internal sealed record UpsParcelSize(decimal WeightPounds, decimal CubicInches)
{
    private const decimal CubicInchesPerPound = 139m;
    private const decimal MaxPounds = 150m;
    private const decimal MaxLengthInches = 108m;
    private const decimal PoundsPerKilogram = 2.20462m;
    private const decimal InchesPerCentimetre = 0.393701m;
    private const decimal OuncesPerPound = 16m;

    public int BilledPounds =>
        Math.Max(1, (int)Math.Ceiling(Math.Max(WeightPounds, CubicInches / CubicInchesPerPound)));

    /// <summary>Reads one item of a request's Package list, of Rating and of Shipping alike.</summary>
    public static UpsResult<UpsParcelSize> Read(JsonElement package)
    {
        if (!package.Has("PackageWeight", out var weight))
        {
            return UpsError.Invalid("120000", "Shipment/Package/PackageWeight", "required for packages");
        }

        var pounds = Pounds(Text(weight, "Weight"), Text(weight.GetProperty("UnitOfMeasurement"), "Code"));

        if (pounds is not > 0)
        {
            return UpsError.Invalid("111057", "Shipment/Package/PackageWeight", "a number above 0 in LBS, KGS or OZS");
        }

        if (pounds > MaxPounds)
        {
            return new UpsError(
                400,
                "111035",
                "The maximum per package weight for the selected service from the selected country is 150.00 pounds.");
        }

        if (!package.Has("Dimensions", out var dimensions))
        {
            return new UpsParcelSize(pounds.Value, 0);
        }

        return Inches(dimensions) is { } sides
            ? new UpsParcelSize(pounds.Value, sides[0] * sides[1] * sides[2])
            : UpsError.Invalid("111055", "Shipment/Package/Dimensions", "above 0, in IN up to 108 or CM up to 270");
    }

    private static decimal? Pounds(string value, string unit) => (Number(value), unit) switch
    {
        ({ } number, "LBS") => number,
        ({ } number, "KGS") => number * PoundsPerKilogram,
        ({ } number, "OZS") => number / OuncesPerPound,
        _ => null,
    };

    private static decimal[]? Inches(JsonElement dimensions)
    {
        var unit = Text(dimensions.GetProperty("UnitOfMeasurement"), "Code");
        var factor = unit switch { "IN" => 1m, "CM" => InchesPerCentimetre, _ => 0m };
        string[] names = ["Length", "Width", "Height"];
        decimal[] sides = [.. names.Select(name => (Number(Text(dimensions, name)) ?? 0) * factor)];

        return sides.All(side => side is > 0 and <= MaxLengthInches) ? sides : null;
    }

    private static string Text(JsonElement holder, string name) =>
        holder.Has(name, out var value) ? value.GetString() ?? "" : "";

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
