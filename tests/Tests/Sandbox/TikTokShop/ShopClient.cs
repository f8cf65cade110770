using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Tests.Sandbox.TikTokShop;

/// <summary>An answer of the simulator: the HTTP status and the envelope.</summary>
public sealed record ShopAnswer(HttpStatusCode Status, JsonElement Envelope)
{
    public int Code => Envelope.GetProperty("code").GetInt32();

    public string Message => Envelope.GetProperty("message").GetString()!;

    public JsonElement Data => Envelope.GetProperty("data");
}

/// <summary>
/// Calls the simulator the way an app does. What a test wants to do wrong can be changed before a call.
/// </summary>
public sealed class ShopClient(HttpClient http, string key, string secret, TimeProvider clock)
{
    public string Token { get; set; } = "";

    public string? Cipher { get; set; }

    public string Key { get; set; } = key;

    public string Secret { get; set; } = secret;

    public TimeSpan ClockOffset { get; set; }

    public Func<string, string> ChangeSign { get; set; } = sign => sign;

    public Task<ShopAnswer> Get(string path, params (string Name, string Value)[] query) =>
        Send(HttpMethod.Get, path, null, query);

    public Task<ShopAnswer> Post(string path, string body, params (string Name, string Value)[] query) =>
        Send(HttpMethod.Post, path, body, query);

    /// <summary>Sends a file; the body of such a call is not signed.</summary>
    public async Task<ShopAnswer> Upload(string path, MultipartFormDataContent form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Signed(path, [], [])) { Content = form };
        request.Headers.Add("x-tts-access-token", Token);
        return await Answer(request);
    }

    public async Task<ShopAnswer> Send(
        HttpMethod method, string path, string? body, params (string Name, string Value)[] query)
    {
        var bytes = Encoding.UTF8.GetBytes(body ?? "");
        using var request = new HttpRequestMessage(method, Signed(path, query, bytes));

        if (Token.Length > 0)
        {
            request.Headers.Add("x-tts-access-token", Token);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(bytes);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return await Answer(request);
    }

    private string Signed(string path, (string Name, string Value)[] query, byte[] bytes)
    {
        var members = query.ToDictionary(member => member.Name, member => member.Value);
        members["app_key"] = Key;
        members["timestamp"] =
            (clock.GetUtcNow() + ClockOffset).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        if (Cipher is not null)
        {
            members["shop_cipher"] = Cipher;
        }

        members["sign"] = ChangeSign(Signature.OfCall(Secret, path, members, bytes));
        var text = string.Join('&', members.Select(member => $"{member.Key}={Uri.EscapeDataString(member.Value)}"));
        return $"{path}?{text}";
    }

    private async Task<ShopAnswer> Answer(HttpRequestMessage request)
    {
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var json = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new ShopAnswer(answer.StatusCode, JsonDocument.Parse(json).RootElement);
    }
}
