using System.Text.Json;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>
/// Answers DELETE /api/shipments/{version}/void/cancel/{shipment}: the whole shipment, before its first scan.
/// </summary>
internal sealed class VoidShipment(UpsParcels parcels)
{
    public async Task<UpsAnswer> Run(string shipmentId)
    {
        if (!UpsTrackingNumber.IsValid(shipmentId))
        {
            return UpsError.Invalid("190100", "shipmentidentificationnumber", "a 1Z number");
        }

        var voided = await parcels.Void(shipmentId);

        return voided.Error is { } refusal
            ? refusal
            : UpsAnswer.Ok(new
            {
                VoidShipmentResponse = new
                {
                    Response = UpsForm.Success(default(JsonElement)),
                    SummaryResult = new { Status = new { Code = "1", Description = "Voided" } },
                    PackageLevelResults = voided.Value!.Packages.Select(package => new
                    {
                        package.TrackingNumber,
                        Status = new { Code = "1", Description = "Voided" },
                    }).ToArray(),
                },
            });
    }
}
