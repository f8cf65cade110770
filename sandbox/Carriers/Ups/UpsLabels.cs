using System.Globalization;
using System.Text;
using CreatorFlow.Sandbox.Carriers.Labels;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>The labels of a shipment, drawn anew from its record whenever they are asked for.</summary>
internal static class UpsLabels
{
    private static readonly string[] ShipFormats = ["GIF", "PNG", "ZPL"];
    private static readonly string[] RecoveryFormats = ["GIF", "ZPL"];

    /// <summary>Reads the LabelImageFormat of a purchase; EPL and SPL, which UPS has too, are not made here.</summary>
    public static UpsResult<string> ShipFormat(string code) => Format(code, ShipFormats);

    /// <summary>Reads the LabelImageFormat of a recovery, which knows no PNG; UPS's PDF is not made here.</summary>
    public static UpsResult<string> RecoveryFormat(string code) => Format(code, RecoveryFormats);

    public static byte[] Image(UpsShipment shipment, int parcel, string format)
    {
        var content = Content(shipment, parcel);

        return format switch
        {
            "ZPL" => Encoding.UTF8.GetBytes(LabelZpl.Write(content)),
            "PNG" => PngFile.Write(LabelPicture.Draw(content)),
            _ => GifFile.Write(LabelPicture.Draw(content)),
        };
    }

    /// <summary>The page in which UPS wraps a GIF for printing from a browser.</summary>
    public static string Page(string trackingNumber)
    {
        var html = $"""
            <!DOCTYPE html>
            <html lang="en"><head><title>Label {trackingNumber}</title></head>
            <body><img src="./label{trackingNumber}.gif" alt="{trackingNumber}" height="900" width="600"></body></html>
            """;
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(html));
    }

    private static UpsResult<string> Format(string code, string[] known) =>
        known.FirstOrDefault(format => format.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } found
            ? found
            : UpsError.Invalid(
                "120530", "LabelSpecification/LabelImageFormat/Code", $"one of {string.Join(", ", known)}");

    private static ParcelLabel Content(UpsShipment shipment, int parcel)
    {
        var package = shipment.Packages[parcel];
        var service = UpsTariff.Find(shipment.ServiceCode)!;
        var to = shipment.To.Address;
        var pounds = Math.Max(1, Math.Ceiling(package.WeightPounds));

        return new ParcelLabel
        {
            TrackingNumber = package.TrackingNumber,
            TrackingText = UpsTrackingNumber.Text(package.TrackingNumber),
            ServiceName = service.Name,
            ServiceMark = service.Mark,
            WeightText = string.Create(CultureInfo.InvariantCulture, $"{pounds} LBS"),
            PieceText = string.Create(CultureInfo.InvariantCulture, $"{parcel + 1} OF {shipment.Packages.Count}"),
            ShippedOn = DateOnly.FromDateTime(shipment.BoughtAt.UtcDateTime),
            FromLines = [.. Lines(shipment.From), Place(shipment.From.Address)],
            ToLines = Lines(shipment.To),
            ToPlace = Place(to),
            RoutingCode = $"{to.State} {to.PostalCode[..3]} {to.PostalCode[4]}-{service.Code}",
            ZoneText = shipment.Zone,
            SortText = to.PostalCode[..3],
            PostalCode = "420" + to.PostalCode,
            BillingText = "BILLING: P/P",
            References = package.References,
        };
    }

    private static List<string> Lines(UpsParty party) =>
    [
        .. new[] { party.Attention, party.Name, party.Phone }
            .OfType<string>().Where(line => line.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase),
        .. party.Address.Lines,
    ];

    private static string Place(UpsAddress address)
    {
        var postalCode = address.PostalCode.Length == 9
            ? $"{address.PostalCode[..5]}-{address.PostalCode[5..]}"
            : address.PostalCode;
        return $"{address.City} {address.State} {postalCode}";
    }
}
