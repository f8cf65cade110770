using System.Text.Json;

namespace CreatorFlow.Web.Drills;

/// <summary>An order as the simulated channel holds it.</summary>
/// <param name="Parcels">Packages of it that were told as shipped.</param>
internal sealed record TrueOrder(
    string Number, bool IsCancelled, int Parcels, string? Tracking, IReadOnlyList<(string Sku, int Units)> Lines);

/// <summary>All that the simulators hold at one moment, and what they knew beforehand would come of it.</summary>
/// <param name="Stock">Units free to sell, by SKU.</param>
/// <param name="Repeated">Orders for which the carrier was paid more than once.</param>
/// <param name="Limited">Calls that were too many for the channel, faults left aside.</param>
/// <param name="WillShip">Orders that the stock can meet and nobody cancels.</param>
internal sealed record ChaosTruth(
    IReadOnlyList<TrueOrder> Orders, IReadOnlyDictionary<string, int> Stock, int Repeated, int Limited, int WillShip,
    int WillBeCancelled, int WillWait)
{
    private const int PageSize = 5_000;

    public static async Task<ChaosTruth> Read(HttpClient http, string url, CancellationToken ct)
    {
        var state = await http.GetFromJsonAsync<JsonElement>(url + "/control/state", ct);
        var carrier = await http.GetFromJsonAsync<JsonElement>(url + "/control/ups/state", ct);
        var expected = state.GetProperty("expected");
        return new(
            await AllOrders(http, url, ct), await AllStock(http, url, ct),
            carrier.GetProperty("repeatedReferences").GetInt32(),
            state.GetProperty("calls").GetProperty("limited").GetInt32(),
            expected.GetProperty("shipped").GetInt32(), expected.GetProperty("cancelled").GetInt32(),
            expected.GetProperty("unmet").GetInt32());
    }

    public static async Task<IReadOnlyDictionary<string, int>> AllStock(
        HttpClient http, string url, CancellationToken ct) =>
        (await http.GetFromJsonAsync<JsonElement>(url + "/control/stock", ct)).GetProperty("skus").EnumerateArray()
            .ToDictionary(
                own => own.GetProperty("sku").GetString()!, own => own.GetProperty("available").GetInt32());

    private static async Task<IReadOnlyList<TrueOrder>> AllOrders(HttpClient http, string url, CancellationToken ct)
    {
        var orders = new List<TrueOrder>();

        while (true)
        {
            var page = await http.GetFromJsonAsync<JsonElement>(
                $"{url}/control/orders?limit={PageSize}&offset={orders.Count}", ct);
            var found = page.GetProperty("orders").EnumerateArray().Select(Order).ToList();
            orders.AddRange(found);

            if (found.Count < PageSize)
            {
                return orders;
            }
        }
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
