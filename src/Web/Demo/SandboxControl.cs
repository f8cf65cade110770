using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CreatorFlow.Web.Demo;

/// <summary>What the demo asks of the simulators over their control calls.</summary>
internal sealed class SandboxControl(HttpClient http, string url)
{
    public const string HttpClientName = "sandbox";

    private const int MostAtOnce = 100;
    private const int PageSize = 5_000;

    private static readonly string[] ReturnTypes =
        ["RETURN_AND_REFUND", "REFUND", "REPLACEMENT", "RETURN_AND_REFUND", "REFUND"];

    /// <summary>Over the program's own client for it.</summary>
    public static SandboxControl Of(IServiceProvider services, string url) =>
        new(services.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName), url);

    public async Task<JsonElement> State(CancellationToken ct) =>
        await http.GetFromJsonAsync<JsonElement>(url + "/control/state", ct);

    public async Task<JsonElement> CarrierState(CancellationToken ct) =>
        await http.GetFromJsonAsync<JsonElement>(url + "/control/ups/state", ct);

    /// <summary>All orders of the shop.</summary>
    public async IAsyncEnumerable<JsonElement> Orders([EnumeratorCancellation] CancellationToken ct)
    {
        for (var offset = 0; ; offset += PageSize)
        {
            var page = await http.GetFromJsonAsync<JsonElement>(
                $"{url}/control/orders?limit={PageSize}&offset={offset}", ct);
            var found = page.GetProperty("orders").EnumerateArray().ToList();

            foreach (var order in found)
            {
                yield return order;
            }

            if (found.Count < PageSize)
            {
                yield break;
            }
        }
    }

    /// <summary>Units free to sell, by SKU.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Stock(CancellationToken ct) =>
        (await http.GetFromJsonAsync<JsonElement>(url + "/control/stock", ct)).GetProperty("skus").EnumerateArray()
            .ToDictionary(
                own => own.GetProperty("sku").GetString()!, own => own.GetProperty("available").GetInt32());

    public Task Resume(CancellationToken ct) => Post("/control/resume", new { }, ct);

    /// <summary>Orders of the days before, which the first look at the shop finds.</summary>
    public Task GivePast(int orders, CancellationToken ct) => Post("/control/past", new { orders }, ct);

    /// <summary>Buyers of the latest orders that came to them want something back, each something else.</summary>
    public async Task AskForReturns(CancellationToken ct)
    {
        var delivered = await http.GetFromJsonAsync<JsonElement>(
            $"{url}/control/orders?status=DELIVERED&latest=true&limit={ReturnTypes.Length}", ct);

        foreach (var (order, type) in delivered.GetProperty("orders").EnumerateArray().Zip(ReturnTypes))
        {
            await Post(
                $"/control/orders/{order.GetProperty("id").GetString()}/return", new { type, units = 1 }, ct);
        }
    }

    /// <summary>Orders of now, like those of the scenario.</summary>
    public async Task Place(int count, CancellationToken ct)
    {
        for (var left = count; left > 0; left -= MostAtOnce)
        {
            await Post("/control/orders", new { count = Math.Min(left, MostAtOnce) }, ct);
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

    /// <summary>Any control call that is to succeed.</summary>
    public async Task Post(string path, object body, CancellationToken ct)
    {
        using var answer = await http.PostAsJsonAsync(url + path, body, ct);
        answer.EnsureSuccessStatusCode();
    }
}
