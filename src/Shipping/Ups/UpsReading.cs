using System.Globalization;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Rates;

namespace CreatorFlow.Shipping.Ups;

/// <summary>From UPS's answers to our words. Pure.</summary>
internal static class UpsReading
{
    public const string Carrier = "UPS";

    private const string EndOfDay = "235900";
    private const string DefaultPickup = "180000";

    /// <summary>
    /// One rate for each service, the cheapest quote of it. Saturday delivery is an extra we do not buy, and a quote
    /// without an amount is none.
    /// </summary>
    public static List<Rate> ToRates(RateAnswer answer, Address shipFrom, Address shipTo) =>
    [
        .. (answer.RateResponse?.RatedShipment ?? [])
            .Where(rated => rated.TimeInTransit?.ServiceSummary?.SaturdayDelivery != "1")
            .Select(rated => ToRate(rated, shipFrom, shipTo))
            .OfType<Rate>()
            .GroupBy(rate => rate.ServiceCode)
            .Select(same => same.MinBy(rate => rate.Cost.Minor)!),
    ];

    /// <summary>An answer without tracking number or label is unclear: the money may be spent.</summary>
    public static Result<Purchase> ToPurchase(ShipAnswer answer)
    {
        var results = answer.ShipmentResponse?.ShipmentResults;
        var package = results?.PackageResults is [var first, ..] ? first : null;
        var number = package?.TrackingNumber ?? results?.ShipmentIdentificationNumber;
        var cost = CostOf(
            results?.NegotiatedRateCharges, results?.ShipmentCharges?.TotalChargesWithTaxes,
            results?.ShipmentCharges?.TotalCharges);

        return ToPurchase(number, results?.ShipmentIdentificationNumber, cost, package?.ShippingLabel?.GraphicImage);
    }

    public static Result<Purchase?> ToPurchase(RecoveryAnswer answer)
    {
        var response = answer.LabelRecoveryResponse;
        var label = response?.LabelResults is [var first, ..] ? first : null;
        var number = label?.TrackingNumber ?? response?.ShipmentIdentificationNumber;
        var made = ToPurchase(number, response?.ShipmentIdentificationNumber, null, label?.LabelImage?.GraphicImage);

        return made.Refused(out var problem, out var purchase) ? problem : purchase;
    }

    /// <summary>The code comes with escaped line ends before it at times ("&amp;#xD;1").</summary>
    public static bool IsVoided(VoidAnswer answer) =>
        answer.VoidShipmentResponse?.SummaryResult?.Status?.Code?
            .Replace("&#xD;", "", StringComparison.OrdinalIgnoreCase).Trim() == "1";

    /// <summary>Oldest first; an entry without an instant says nothing and is left out.</summary>
    public static List<ParcelScan> ToScans(TrackAnswer answer) =>
    [
        .. (answer.TrackResponse?.Shipment ?? [])
            .SelectMany(shipment => shipment.Package ?? [])
            .SelectMany(package => package.Activity ?? [])
            .Select(ToScan)
            .OfType<ParcelScan>()
            .OrderBy(scan => scan.At)
            .ThenBy(scan => scan.Step),
    ];

    private static Rate? ToRate(RatedShipment rated, Address shipFrom, Address shipTo)
    {
        var cost = CostOf(rated.NegotiatedRateCharges, rated.TotalChargesWithTaxes, rated.TotalCharges);

        if (rated.Service?.Code is not { Length: > 0 } code || cost is not { } price)
        {
            return null;
        }

        var summary = rated.TimeInTransit?.ServiceSummary;
        var arrival = summary?.EstimatedArrival;
        var name = UpsServices.NameOf(code, summary?.Service?.Description ?? rated.Service.Description);

        return new(
            code,
            name,
            price,
            ToInstant(arrival?.Pickup, DefaultPickup, LocalClock.OffsetOf(shipFrom.Country, shipFrom.State)),
            ToInstant(arrival?.Arrival, EndOfDay, LocalClock.OffsetOf(shipTo.Country, shipTo.State)));
    }

    private static Money? CostOf(NegotiatedCharges? negotiated, Charge? withTaxes, Charge? total) =>
        ToMoney(negotiated?.TotalChargesWithTaxes)
        ?? ToMoney(negotiated?.TotalCharge)
        ?? ToMoney(withTaxes)
        ?? ToMoney(total);

    private static Money? ToMoney(Charge? charge) =>
        charge?.CurrencyCode is { Length: 3 } currency ? Money.Parse(charge.MonetaryValue, currency) : null;

    private static Result<Purchase> ToPurchase(string? tracking, string? shipment, Money? cost, byte[]? label)
    {
        if (string.IsNullOrEmpty(tracking))
        {
            return ShippingProblems.CarrierUnclear(Carrier, "no tracking number");
        }

        return label is { Length: > 0 } && LabelBytes.MediaTypeOf(label) is { } mediaType
            ? new Purchase(tracking, shipment ?? tracking, cost, label, mediaType)
            : ShippingProblems.CarrierUnclear(Carrier, $"no printable label for {tracking}");
    }

    private static ParcelScan? ToScan(TrackActivity activity)
    {
        var gmt = ToInstant(new(activity.GmtDate ?? "", activity.GmtTime), "000000", TimeSpan.Zero);
        var local = ToInstant(new(activity.Date ?? "", activity.Time), "000000", OffsetOf(activity.GmtOffset));

        return (gmt ?? local) is { } at
            ? new(at, StepOf(activity.Status?.Type), activity.Status?.Description?.Trim() ?? "", PlaceOf(activity))
            : null;
    }

    /// <summary>
    /// D delivered; X exception, RS returned to the shipper, MV voided; M and MP: the label exists, the parcel was not
    /// seen; all else (P picked up, I in transit, O out for delivery, W in a warehouse ...) is on the way.
    /// </summary>
    private static ParcelStep StepOf(string? type) => type?.Trim().ToUpperInvariant() switch
    {
        "D" => ParcelStep.Delivered,
        "X" or "RS" or "MV" => ParcelStep.Trouble,
        "M" or "MP" or "" or null => ParcelStep.Announced,
        _ => ParcelStep.InTransit,
    };

    private static string? PlaceOf(TrackActivity activity)
    {
        var address = activity.Location?.Address;
        string?[] parts = [address?.City, address?.StateProvince, address?.CountryCode];
        var place = string.Join(", ", parts.Select(part => part?.Trim()).Where(part => !string.IsNullOrEmpty(part)));

        return place.Length > 0 ? place : null;
    }

    private static DateTimeOffset? ToInstant(PickupDay? moment, string usualTime, TimeSpan offset)
    {
        var time = string.IsNullOrWhiteSpace(moment?.Time)
            ? usualTime
            : moment.Time.Replace(":", "", StringComparison.Ordinal);
        var text = (moment?.Date ?? "") + time.PadRight(6, '0');

        return DateTime.TryParseExact(
            text, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, offset).ToUniversalTime()
            : null;
    }

    private static TimeSpan OffsetOf(string? text) =>
        TimeSpan.TryParseExact(text?.TrimStart('+', '-'), @"hh\:mm", CultureInfo.InvariantCulture, out var offset)
            ? text![0] == '-' ? -offset : offset
            : TimeSpan.Zero;
}
