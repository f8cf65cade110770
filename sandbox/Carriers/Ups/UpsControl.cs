using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>The control API: what the simulated UPS knows, and the knobs of its faults. Not part of UPS.</summary>
internal static class UpsControl
{
    private const int DefaultPageSize = 1_000;
    private const int MaxPageSize = 10_000;
    private const string UnknownStatus =
        "status must be PickedUp, InTransit, OutForDelivery, Delivered, Exception, Returned or Lost";

    private sealed record EventRequest(string Status, string? Description);

    public static void Map(IEndpointRouteBuilder app, UpsParcels parcels, UpsGate gate, UpsTokens tokens)
    {
        var control = app.MapGroup("/control/ups");
        control.MapGet("/state", () => State(parcels, gate, tokens));
        control.MapGet("/labels", (string? reference, string? after, int? limit) =>
            Labels(parcels, reference, after, limit));
        control.MapGet("/labels/{trackingNumber}.{format}", (string trackingNumber, string format) =>
            Picture(parcels, trackingNumber, format));
        control.MapGet("/faults", () => gate.Faults);
        control.MapPost("/faults", async (UpsFaults faults) =>
        {
            await gate.Set(faults);
            return gate.Faults;
        });
        control.MapPost("/parcels/{trackingNumber}/event", (string trackingNumber, EventRequest happened) =>
            Happen(parcels, trackingNumber, happened));
    }

    private static object State(UpsParcels parcels, UpsGate gate, UpsTokens tokens)
    {
        var all = parcels.All.ToList();
        var histories = all
            .SelectMany(shipment => shipment.Packages, (shipment, package) => (shipment, package.TrackingNumber))
            .Select(parcel => parcels.Scans(parcel.shipment, parcel.TrackingNumber))
            .Select(scans => (scans.Count, scans[^1].Status))
            .ToList();
        var repeated = all
            .Where(shipment => shipment.VoidedAt is null)
            .SelectMany(shipment => shipment.References.Select(reference => (Reference: reference, shipment.Id)))
            .GroupBy(pair => pair.Reference, pair => pair.Id)
            .Where(group => group.Count() > 1)
            .Select(group => new { reference = group.Key, shipments = group.Order(StringComparer.Ordinal) })
            .OrderBy(item => item.reference, StringComparer.Ordinal)
            .ToList();

        return new
        {
            shipments = all.Count,
            labelsBought = all.Sum(shipment => shipment.Packages.Count),
            labelsVoided = all.Sum(shipment => shipment.VoidedAt is null ? 0 : shipment.Packages.Count),
            chargedCents = all.Where(shipment => shipment.VoidedAt is null)
                .Sum(shipment => shipment.NegotiatedCents ?? shipment.ChargeCents),
            repeatedReferences = repeated.Count,
            repeated = repeated.Take(DefaultPageSize),
            trackingEvents = histories.Sum(history => history.Count),
            parcelsByStatus = histories
                .CountBy(history => history.Status)
                .OrderBy(pair => pair.Key)
                .ToDictionary(pair => pair.Key.ToString(), pair => pair.Value),
            tokensIssued = tokens.Issued,
            calls = gate.Calls,
            faults = gate.Faults,
            faultsDone = gate.FaultsDone,
        };
    }

    private static object Labels(UpsParcels parcels, string? reference, string? after, int? limit)
    {
        var shipments = reference is null
            ? parcels.All.Where(shipment => after is null || string.CompareOrdinal(shipment.Id, after) > 0)
            : parcels.FindByReference(reference);

        return shipments
            .OrderBy(shipment => shipment.Id, StringComparer.Ordinal)
            .Take(Math.Clamp(limit ?? DefaultPageSize, 1, MaxPageSize))
            .SelectMany(shipment => shipment.Packages.Select(package => new
            {
                trackingNumber = package.TrackingNumber,
                shipmentId = shipment.Id,
                references = package.References,
                serviceCode = shipment.ServiceCode,
                chargeCents = shipment.NegotiatedCents ?? shipment.ChargeCents,
                from = shipment.From,
                to = shipment.To,
                boughtAt = shipment.BoughtAt,
                voidedAt = shipment.VoidedAt,
                status = parcels.StatusOf(package.TrackingNumber).ToString(),
            }));
    }

    private static IResult Picture(UpsParcels parcels, string trackingNumber, string format)
    {
        if (parcels.Find(trackingNumber) is not { } shipment || UpsLabels.ShipFormat(format).Value is not { } known)
        {
            return Results.NotFound();
        }

        var parcel = shipment.Packages.ToList().FindIndex(package => package.TrackingNumber == trackingNumber);
        var mediaType = known switch { "PNG" => "image/png", "GIF" => "image/gif", _ => "text/plain" };
        return Results.Bytes(UpsLabels.Image(shipment, parcel, known), mediaType);
    }

    private static async Task<IResult> Happen(UpsParcels parcels, string trackingNumber, EventRequest happened)
    {
        var isStatus = Enum.TryParse<UpsParcelStatus>(happened.Status, ignoreCase: true, out var status);

        if (!isStatus || !UpsMovement.CanHappen(status))
        {
            return Results.BadRequest(new { error = UnknownStatus });
        }

        return await parcels.Happen(trackingNumber, status, happened.Description)
            ? Results.Ok(new { trackingNumber, status = parcels.StatusOf(trackingNumber).ToString() })
            : Results.NotFound(new { error = "no such parcel" });
    }
}
