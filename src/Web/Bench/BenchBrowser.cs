using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CreatorFlow.Web.Commands;

namespace CreatorFlow.Web.Bench;

/// <summary>Asks a node as a signed-in person does.</summary>
internal sealed partial class BenchBrowser(string url) : IDisposable
{
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, CookieContainer = new CookieContainer(),
    });

    public async Task SignIn(string email, CancellationToken ct)
    {
        using var form = await Send(new HttpRequestMessage(HttpMethod.Get, url + "/sign-in"), ct);
        var token = Token().Match(await form.Content.ReadAsStringAsync(ct)).Groups[1].Value;
        using var answer = await Send(
            new HttpRequestMessage(HttpMethod.Post, url + "/sign-in")
            {
                Content = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["email"] = email,
                    ["password"] = BenchWorld.Password,
                    ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token),
                }),
            },
            ct);

        if (answer.StatusCode != HttpStatusCode.SeeOther)
        {
            throw new CommandRefused($"the benchmark could not sign in: {(int)answer.StatusCode}.");
        }
    }

    /// <summary>The whole answer, which must be a good one.</summary>
    public async Task<string> Get(string address, CancellationToken ct)
    {
        using var answer = await Send(new HttpRequestMessage(HttpMethod.Get, url + address), ct);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(ct);
    }

    /// <summary>How many lines a long answer has, read as it comes.</summary>
    public async Task<int> Lines(string address, CancellationToken ct)
    {
        using var answer = await Send(new HttpRequestMessage(HttpMethod.Get, url + address), ct);
        answer.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(ct));
        var lines = 0;

        while (await reader.ReadLineAsync(ct) is not null)
        {
            lines++;
        }

        return lines;
    }

    /// <summary>The ids of the orders in a list.</summary>
    public async Task<IEnumerable<string>> Ids(string address, CancellationToken ct) =>
        JsonDocument.Parse(await Get(address, ct)).RootElement.GetProperty("orders").EnumerateArray()
            .Select(order => order.GetProperty("id").GetString()!).ToList();

    public void Dispose() => http.Dispose();

    private Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken ct) =>
        http.SendAsync(request, ct);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
