using System.Text.Json;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>
/// Answers POST /api/labels/{version}/recovery: the label of a tracking number, or of the one shipment that carries a
/// reference. Where several carry it, UPS names the candidates instead.
/// </summary>
internal sealed class RecoverLabel(UpsParcels parcels, UpsOptions options)
{
    private const string DefaultFormat = "GIF";

    public UpsAnswer Run(JsonElement body)
    {
        if (UpsRequestRules.Recover.Broken(body) is { } broken)
        {
            return broken;
        }

        var request = body.GetProperty("LabelRecoveryRequest");
        var format = Format(request);

        if (format.Error is { } refusal)
        {
            return refusal;
        }

        if (request.Has("TrackingNumber", out var number))
        {
            return ByTrackingNumber(request, number.GetString()!, format.Value!);
        }

        return request.Has("ReferenceValues", out var reference)
            ? ByReference(request, reference, format.Value!)
            : UpsError.Invalid("300001", "LabelRecoveryRequest", "TrackingNumber or ReferenceValues required");
    }

    private static UpsResult<string> Format(JsonElement request)
    {
        if (!request.Has("LabelSpecification", out var specification))
        {
            return DefaultFormat;
        }

        var format = specification.Has("LabelImageFormat", out var image)
            ? UpsLabels.RecoveryFormat(image.GetProperty("Code").GetString()!)
            : DefaultFormat;

        return format.Value == DefaultFormat && specification.Has("LabelStockSize")
            ? UpsError.StockSizeNotAllowed
            : format;
    }

    private UpsAnswer ByTrackingNumber(JsonElement request, string number, string format)
    {
        if (!UpsTrackingNumber.IsValid(number))
        {
            return UpsError.Invalid("300002", "LabelRecoveryRequest/TrackingNumber", "a 1Z number");
        }

        if (parcels.Find(number) is not { } shipment)
        {
            return UpsError.LabelNotFound;
        }

        if (shipment.VoidedAt is not null)
        {
            return UpsError.LabelVoided;
        }

        var parcel = shipment.Packages.ToList().FindIndex(package => package.TrackingNumber == number);
        return Labels(request, shipment, [parcel], format);
    }

    private UpsAnswer ByReference(JsonElement request, JsonElement values, string format)
    {
        var shipper = values.GetProperty("ShipperNumber").GetString()!;

        if (shipper != options.ShipperNumber)
        {
            return UpsError.ShipperUnknown(shipper);
        }

        var value = values.GetProperty("ReferenceNumber").GetProperty("Value").GetString()!;
        var found = parcels.FindByReference(value);
        var open = found.Where(shipment => shipment.VoidedAt is null).ToList();

        return open switch
        {
            [] when found.Count > 0 => UpsError.LabelVoided,
            [] => UpsError.LabelNotFound,
            [var only] => Labels(request, only, [.. Enumerable.Range(0, only.Packages.Count)], format),
            _ => Candidates(request, open),
        };
    }

    private static UpsAnswer Labels(
        JsonElement request, UpsShipment shipment, IReadOnlyList<int> wanted, string format) =>
        UpsAnswer.Ok(new
        {
            LabelRecoveryResponse = new
            {
                Response = UpsForm.Success(request),
                ShipmentIdentificationNumber = shipment.Id,
                LabelResults = wanted.Select(parcel => new
                {
                    shipment.Packages[parcel].TrackingNumber,
                    LabelImage = new
                    {
                        LabelImageFormat = new { Code = format.ToLowerInvariant() },
                        GraphicImage = Convert.ToBase64String(UpsLabels.Image(shipment, parcel, format)),
                        HTMLImage = format == "GIF" ? UpsLabels.Page(shipment.Packages[parcel].TrackingNumber) : null,
                    },
                }).ToArray(),
            },
        });

    private static UpsAnswer Candidates(JsonElement request, IReadOnlyList<UpsShipment> found) =>
        UpsAnswer.Ok(new
        {
            LabelRecoveryResponse = new
            {
                Response = UpsForm.Success(request),
                LabelResults = Array.Empty<object>(),
                TrackingCandidate = found.Select(shipment => new
                {
                    TrackingNumber = shipment.Id,
                    DestinationPostalCode = shipment.To.Address.PostalCode,
                    DestinationCountryCode = shipment.To.Address.Country,
                    PickupDateRange = new
                    {
                        BeginDate = UpsForm.Day(DateOnly.FromDateTime(shipment.BoughtAt.UtcDateTime)),
                        EndDate = UpsForm.Day(DateOnly.FromDateTime(shipment.BoughtAt.UtcDateTime)),
                    },
                }).ToArray(),
            },
        });
}
