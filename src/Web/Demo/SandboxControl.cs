using System.Text.Json;

namespace CreatorFlow.Web.Demo;

/// <summary>What the demo asks of the simulators over their control calls.</summary>
internal sealed class SandboxControl(HttpClient http, string url)
{
    public const string HttpClientName = "sandbox";

    private const int MostAtOnce = 100;

    private static readonly string[] ReturnTypes =
        ["RETURN_AND_REFUND", "REFUND", "REPLACEMENT", "RETURN_AND_REFUND", "REFUND"];

    public async Task<JsonElement> State(CancellationToken ct) =>
        await http.GetFromJsonAsync<JsonElement>(url + "/control/state", ct);

    public async Task<JsonElement> CarrierState(CancellationToken ct) =>
        await http.GetFromJsonAsync<JsonElement>(url + "/control/ups/state", ct);

    public async Task Resume(CancellationToken ct)
    {
        using var answer = await http.PostAsync(url + "/control/resume", null, ct);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Orders of the days before, which the first look at the shop finds.</summary>
    public async Task GivePast(int orders, CancellationToken ct)
    {
        using var answer = await http.PostAsJsonAsync(url + "/control/past", new { orders }, ct);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Buyers of the latest orders that came to them want something back, each something else.</summary>
    public async Task AskForReturns(CancellationToken ct)
    {
        var delivered = await http.GetFromJsonAsync<JsonElement>(
            $"{url}/control/orders?status=DELIVERED&latest=true&limit={ReturnTypes.Length}", ct);

        foreach (var (order, type) in delivered.GetProperty("orders").EnumerateArray().Zip(ReturnTypes))
        {
            using var answer = await http.PostAsJsonAsync(
                $"{url}/control/orders/{order.GetProperty("id").GetString()}/return", new { type, units = 1 }, ct);
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>Orders of now, like those of the scenario.</summary>
    public async Task Place(int count, CancellationToken ct)
    {
        foreach (var some in Enumerable.Repeat(MostAtOnce, count / MostAtOnce).Append(count % MostAtOnce))
        {
            if (some > 0)
            {
                using var answer = await http.PostAsJsonAsync(url + "/control/orders", new { count = some }, ct);
                answer.EnsureSuccessStatusCode();
            }
        }
    }

    /// <summary>The seller agrees at once: the code and state that come back.</summary>
    public async Task<(string Code, string State)> Approve(Uri consent, CancellationToken ct)
    {
        using var answer = await http.GetAsync(new Uri(consent + "&approve=1"), ct);
        var back = answer.Headers.Location
            ?? throw new InvalidOperationException(
                $"The consent page answered {(int)answer.StatusCode} and led nowhere.");
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(back.Query);
        return (query["code"].ToString(), query["state"].ToString());
    }
}
