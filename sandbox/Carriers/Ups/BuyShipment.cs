using System.Text.Json;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>
/// Answers POST /api/shipments/{version}/ship. UPS has no idempotency key: the same request twice buys twice.
/// </summary>
internal sealed class BuyShipment(UpsParcels parcels, UpsOptions options, TimeProvider clock)
{
    public async Task<UpsAnswer> Run(JsonElement body)
    {
        if (UpsRequestRules.Ship.Broken(body) is { } broken)
        {
            return broken;
        }

        var request = body.GetProperty("ShipmentRequest");
        var shipment = request.GetProperty("Shipment");
        var format = Format(request.GetProperty("LabelSpecification"));
        var read = Read(shipment);

        if ((WrongOption(request) ?? format.Error ?? read.Error) is { } refusal)
        {
            return refusal;
        }

        var (from, to, quote, packages) = read.Value!;
        var isNegotiated = shipment.Has("ShipmentRatingOptions", out var rating)
            && rating.Has("NegotiatedRatesIndicator");
        var bought = new UpsShipment
        {
            Id = packages[0].TrackingNumber,
            ServiceCode = quote.Service.Code,
            From = from,
            To = to,
            Packages = packages,
            Zone = quote.ZoneText,
            ChargeCents = quote.TotalCents,
            NegotiatedCents = isNegotiated ? quote.NegotiatedCents : null,
            BoughtAt = clock.GetUtcNow(),
        };
        await parcels.Add(bought);

        return Answer(request, bought, quote, format.Value!);
    }

    private sealed record Order(UpsParty From, UpsParty To, UpsQuote Quote, IReadOnlyList<UpsPackage> Packages);

    private static UpsError? WrongOption(JsonElement request) =>
        request.GetProperty("Request").GetProperty("RequestOption").GetString() is "nonvalidate" or "validate"
            ? null
            : UpsError.Invalid("120001", "ShipmentRequest/Request/RequestOption", "nonvalidate or validate");

    private static UpsResult<string> Format(JsonElement specification)
    {
        var code = specification.GetProperty("LabelImageFormat").GetProperty("Code").GetString()!;
        var format = UpsLabels.ShipFormat(code);
        var size = specification.GetProperty("LabelStockSize");

        var isKnown = size.GetProperty("Width").GetString() == "4"
            && size.GetProperty("Height").GetString() is "6" or "8";

        return format.Error is null && !isKnown
            ? UpsError.Invalid("120532", "LabelSpecification/LabelStockSize", "width 4, height 6 or 8")
            : format;
    }

    private UpsResult<Order> Read(JsonElement shipment)
    {
        var shipper = UpsPartyReading.Read(shipment, "Shipper");
        var from = shipment.Has("ShipFrom") ? UpsPartyReading.Read(shipment, "ShipFrom") : shipper;
        var to = UpsPartyReading.Read(shipment, "ShipTo");

        var wrongParty = shipper.Error ?? from.Error ?? to.Error;

        if ((WrongShipper(shipment) ?? wrongParty ?? WrongPayment(shipment)) is { } refusal)
        {
            return refusal;
        }

        if (shipment.Has("ReferenceNumber"))
        {
            return new UpsError(
                400, "120541", "Shipment reference numbers are not valid within the US: give them by package");
        }

        var sizes = shipment.GetProperty("Package").EnumerateArray().Select(UpsParcelSize.Read).ToList();

        if (sizes.FirstOrDefault(size => size.Error is not null).Error is { } wrongSize)
        {
            return wrongSize;
        }

        var quote = Quote(shipment, from.Value!.Address, to.Value!.Address, [.. sizes.Select(size => size.Value!)]);

        if (quote.Error is { } unavailable)
        {
            return unavailable;
        }

        var packages = shipment.GetProperty("Package").EnumerateArray().Zip(sizes, (package, size) => new UpsPackage(
            parcels.NextTrackingNumber(quote.Value!.Service.Code), size.Value!.WeightPounds, [.. References(package)]));

        return new Order(from.Value, to.Value, quote.Value!, [.. packages]);
    }

    private static UpsResult<UpsQuote> Quote(
        JsonElement shipment, UpsAddress from, UpsAddress to, IReadOnlyList<UpsParcelSize> sizes)
    {
        if (UpsTariff.Find(shipment.GetProperty("Service").GetProperty("Code").GetString()!) is not { } service)
        {
            return UpsError.Invalid("120500", "Shipment/Service/Code", "01, 02, 03, 12, 13 or 93");
        }

        return UpsTariff.Quote(service, from, to, sizes) is { } quote
            ? quote
            : new UpsError(400, "121210", "The requested service is unavailable between the selected locations.");
    }

    private UpsError? WrongShipper(JsonElement shipment)
    {
        var number = shipment.GetProperty("Shipper").GetProperty("ShipperNumber").GetString()!;
        return number == options.ShipperNumber ? null : UpsError.ShipperUnknown(number);
    }

    private UpsError? WrongPayment(JsonElement shipment)
    {
        var charge = shipment.GetProperty("PaymentInformation").GetProperty("ShipmentCharge").EnumerateArray()
            .FirstOrDefault(charge => charge.GetProperty("Type").GetString() == "01");

        var isPaid = charge.ValueKind == JsonValueKind.Object
            && charge.Has("BillShipper", out var payer)
            && payer.Has("AccountNumber", out var account)
            && account.GetString() == options.ShipperNumber;

        return isPaid
            ? null
            : UpsError.Invalid("120412", "PaymentInformation/ShipmentCharge", "type 01, billed to the shipper");
    }

    private static IEnumerable<string> References(JsonElement package) =>
        package.Has("ReferenceNumber", out var references)
            ? references.EnumerateArray().Select(reference => reference.GetProperty("Value").GetString()!)
            : [];

    private static UpsAnswer Answer(JsonElement request, UpsShipment bought, UpsQuote quote, string format) =>
        UpsAnswer.Ok(new
        {
            ShipmentResponse = new
            {
                Response = UpsForm.Success(request),
                ShipmentResults = new
                {
                    ShipmentCharges = new
                    {
                        BaseServiceCharge = UpsForm.Money(quote.BaseCents),
                        TransportationCharges = UpsForm.Money(quote.TotalCents),
                        ItemizedCharges = UpsForm.Charges(quote),
                        ServiceOptionsCharges = UpsForm.Money(0),
                        TotalCharges = UpsForm.Money(quote.TotalCents),
                    },
                    NegotiatedRateCharges = bought.NegotiatedCents is { } negotiated
                        ? new { TotalCharge = UpsForm.Money(negotiated) }
                        : null,
                    RatingMethod = "01",
                    BillableWeightCalculationMethod = "02",
                    BillingWeight = UpsForm.Pounds(quote.BilledPounds),
                    ShipmentIdentificationNumber = bought.Id,
                    PackageResults = bought.Packages.Select((package, i) => Result(bought, i, format)).ToArray(),
                },
            },
        });

    private static object Result(UpsShipment bought, int parcel, string format)
    {
        var trackingNumber = bought.Packages[parcel].TrackingNumber;

        return new
        {
            TrackingNumber = trackingNumber,
            ServiceOptionsCharges = UpsForm.Money(0),
            ShippingLabel = new
            {
                ImageFormat = new { Code = format, Description = format },
                GraphicImage = Convert.ToBase64String(UpsLabels.Image(bought, parcel, format)),
                HTMLImage = format == "GIF" ? UpsLabels.Page(trackingNumber) : null,
            },
        };
    }
}
