using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>Weight and size of a parcel as given in calls: decimal strings with a unit.</summary>
internal sealed record ParcelSize(
    string Weight, string WeightUnit, string Length, string Width, string Height, string LengthUnit)
{
    private const decimal GramsPerPound = 453.592m;

    private static readonly string[] WeightUnits = ["GRAM", "POUND"];
    private static readonly string[] LengthUnits = ["CM", "INCH"];

    public static ParcelSize Usual { get; } = new("0.6", "POUND", "10", "8", "4", "INCH");

    public decimal Pounds
    {
        get
        {
            var weight = decimal.Parse(Weight, CultureInfo.InvariantCulture);
            return WeightUnit == "GRAM" ? weight / GramsPerPound : weight;
        }
    }

    /// <summary>Reads both; what is left out is as usual. Wrong values are a fault of the call.</summary>
    public static ParcelSize Read(BodyReader read)
    {
        var size = Usual;

        if (read.Has("weight"))
        {
            var weight = read.Inner("weight");
            size = size with { Weight = Number(weight, "value"), WeightUnit = Unit(weight, WeightUnits) };
            read.Take(weight);
        }

        if (read.Has("dimension"))
        {
            var inner = read.Inner("dimension");
            size = size with
            {
                Length = Number(inner, "length"),
                Width = Number(inner, "width"),
                Height = Number(inner, "height"),
                LengthUnit = Unit(inner, LengthUnits),
            };
            read.Take(inner);
        }

        return size;
    }

    public void Write(Utf8JsonWriter item)
    {
        item.WriteStartObject("weight"u8);
        item.WriteString("value"u8, Weight);
        item.WriteString("unit"u8, WeightUnit);
        item.WriteEndObject();
        item.WriteStartObject("dimension"u8);
        item.WriteString("length"u8, Length);
        item.WriteString("width"u8, Width);
        item.WriteString("height"u8, Height);
        item.WriteString("unit"u8, LengthUnit);
        item.WriteEndObject();
    }

    private static string Number(BodyReader read, string name)
    {
        var text = read.RequiredText(name);

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || value <= 0)
        {
            read.Missing(name);
        }

        return text;
    }

    private static string Unit(BodyReader read, string[] known)
    {
        var unit = read.RequiredText("unit");

        if (!known.Contains(unit))
        {
            read.Missing("unit");
        }

        return unit;
    }
}
