using System.Text.Json;
using CreatorFlow.Web.Demo;

namespace CreatorFlow.Web.Drills;

/// <summary>An order as the simulated channel holds it.</summary>
/// <param name="Parcels">Packages of it that were told as shipped.</param>
internal sealed record TrueOrder(
    string Number, bool IsCancelled, int Parcels, string? Tracking, IReadOnlyList<(string Sku, int Units)> Lines);

/// <summary>All that the simulators hold at one moment, and what they knew beforehand would come of it.</summary>
/// <param name="Stock">Units free to sell, by SKU.</param>
/// <param name="Repeated">Orders for which the carrier was paid more than once.</param>
/// <param name="WillShip">Orders that the stock can meet and nobody cancels.</param>
internal sealed record ChaosTruth(
    IReadOnlyList<TrueOrder> Orders, IReadOnlyDictionary<string, int> Stock, int Repeated, int WillShip,
    int WillBeCancelled)
{
    public static async Task<ChaosTruth> Read(SandboxControl sandbox, CancellationToken ct)
    {
        var expected = (await sandbox.State(ct)).GetProperty("expected");
        var carrier = await sandbox.CarrierState(ct);
        return new(
            await sandbox.Orders(ct).Select(Order).ToListAsync(ct), await sandbox.Stock(ct),
            carrier.GetProperty("repeatedReferences").GetInt32(),
            expected.GetProperty("shipped").GetInt32(), expected.GetProperty("cancelled").GetInt32());
    }

    private static TrueOrder Order(JsonElement told)
    {
        var parcels = told.GetProperty("packages");
        var shipped = parcels.ValueKind == JsonValueKind.Array
            ? parcels.EnumerateArray().Count(own => own.GetProperty("tracking").GetString() is { Length: > 0 })
            : 0;
        return new(
            told.GetProperty("id").GetString()!, told.GetProperty("status").GetString() == "CANCELLED", shipped,
            told.GetProperty("trackingNumber").GetString(),
            [
                .. told.GetProperty("lines").EnumerateArray().Select(own =>
                    (own.GetProperty("sku").GetString()!, own.GetProperty("quantity").GetInt32())),
            ]);
    }
}
