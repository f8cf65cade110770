using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>Answers GET /api/track/v1/details/{inquiryNumber}.</summary>
internal sealed class TrackParcel(UpsParcels parcels, UpsOptions options)
{
    private const int ShortestInquiry = 7;
    private const int LongestInquiry = 34;

    private static readonly string[] Relations = ["SHIPPER"];

    // Hours from UTC by the first digit of the postal code; summer time is left out.
    private static readonly int[] Offsets = [-5, -5, -5, -5, -5, -6, -6, -6, -7, -8];

    public UpsAnswer Run(string inquiryNumber, IHeaderDictionary headers)
    {
        if (string.IsNullOrWhiteSpace(headers["transId"]))
        {
            return UpsError.NoTransactionId;
        }

        if (string.IsNullOrWhiteSpace(headers["transactionSrc"]))
        {
            return UpsError.NoTransactionSource;
        }

        var isNumber = inquiryNumber.Length is >= ShortestInquiry and <= LongestInquiry
            && inquiryNumber.All(char.IsAsciiLetterOrDigit)
            && (!inquiryNumber.StartsWith("1Z", StringComparison.Ordinal) || UpsTrackingNumber.IsValid(inquiryNumber));

        if (!isNumber)
        {
            return UpsError.InvalidInquiryNumber;
        }

        return parcels.Find(inquiryNumber) is { } shipment
            ? Answer(shipment, inquiryNumber)
            : UpsError.TrackingNotFound;
    }

    private UpsAnswer Answer(UpsShipment shipment, string number) => UpsAnswer.Ok(new
    {
        trackResponse = new
        {
            shipment = new[]
            {
                new
                {
                    inquiryNumber = number,
                    package = new[] { Parcel(shipment, number) },
                    userRelation = Relations,
                },
            },
        },
    });

    private object Parcel(UpsShipment shipment, string number)
    {
        var scans = parcels.Scans(shipment, number);
        var package = shipment.Packages.Single(package => package.TrackingNumber == number);
        var service = UpsTariff.Find(shipment.ServiceCode)!;
        var last = scans[^1];
        DateTimeOffset? deliveredAt = last.Status == UpsParcelStatus.Delivered
            ? Local(last.At, shipment.To.Address)
            : null;
        var dueAt = Local(UpsMovement.DueAt(shipment, options), shipment.To.Address);

        return new
        {
            trackingNumber = number,
            deliveryDate = new[]
            {
                new { type = deliveredAt is null ? "SDD" : "DEL", date = Day(deliveredAt ?? dueAt) },
            },
            deliveryTime = deliveredAt is { } delivered
                ? new { type = "DEL", endTime = Time(delivered) }
                : new { type = "EOD", endTime = "210000" },
            deliveryInformation = deliveredAt is null ? null : new { location = "Front Door", receivedBy = "" },
            activity = scans.Reverse().Select(scan => Activity(scan, shipment)).ToArray(),
            currentStatus = Status(last),
            packageAddress = new[]
            {
                new { type = "ORIGIN", name = shipment.From.Name, address = Address(shipment.From.Address) },
                new { type = "DESTINATION", name = shipment.To.Name, address = Address(shipment.To.Address) },
            },
            packageCount = shipment.Packages.Count,
            referenceNumber = package.References
                .Select(reference => new { type = "PACKAGE", number = reference })
                .ToArray(),
            service = new { code = service.Code, levelCode = "0" + service.Code, description = service.Name },
            statusCode = last.StatusCode,
            statusDescription = last.Description,
            weight = new
            {
                unitOfMeasurement = "LBS",
                weight = package.WeightPounds.ToString("0.00", CultureInfo.InvariantCulture),
            },
        };
    }

    private static object Activity(UpsScan scan, UpsShipment shipment)
    {
        var at = Local(scan.At, scan.Place ?? shipment.From.Address);
        var utc = scan.At.ToUniversalTime();

        return new
        {
            location = new
            {
                address = new
                {
                    city = scan.Place?.City,
                    stateProvince = scan.Place?.State,
                    countryCode = scan.Place?.Country ?? "US",
                    country = scan.Place?.Country ?? "US",
                },
            },
            status = Status(scan),
            date = Day(at),
            time = Time(at),
            gmtDate = Day(utc),
            gmtOffset = at.ToString("zzz", CultureInfo.InvariantCulture),
            gmtTime = Time(utc),
        };
    }

    private static object Status(UpsScan scan) => new
    {
        type = scan.Type,
        code = scan.Code,
        statusCode = scan.StatusCode,
        description = scan.Description,
        simplifiedTextDescription = scan.Status switch
        {
            UpsParcelStatus.LabelCreated => "Label Created",
            UpsParcelStatus.PickedUp => "We Have Your Package",
            UpsParcelStatus.InTransit => "On the Way",
            UpsParcelStatus.OutForDelivery => "Out for Delivery",
            UpsParcelStatus.Delivered => "Delivered",
            UpsParcelStatus.Returned => "Returning to Sender",
            UpsParcelStatus.Voided => "Label Voided",
            _ => "Delay",
        },
    };

    private static object Address(UpsAddress address) => new
    {
        addressLine1 = address.Lines.Count > 0 ? address.Lines[0] : null,
        city = address.City,
        stateProvince = address.State,
        postalCode = address.PostalCode,
        countryCode = address.Country,
        country = address.Country,
    };

    private static DateTimeOffset Local(DateTimeOffset at, UpsAddress place) =>
        at.ToOffset(TimeSpan.FromHours(Offsets[place.PostalCode[0] - '0']));

    private static string Day(DateTimeOffset at) => at.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset at) => at.ToString("HHmmss", CultureInfo.InvariantCulture);
}
