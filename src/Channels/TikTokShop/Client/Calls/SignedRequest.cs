using System.Globalization;
using System.Net.Http.Headers;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// Makes requests of calls. The body is one array of bytes: the one that is signed is the one that is sent.
/// </summary>
internal static class SignedRequest
{
    public static HttpRequestMessage Of(Call call, TikTokShopApiOptions app, string token, string? cipher)
    {
        var path = call.PathIn(VersionOf(call.Endpoint, app));
        var query = new Dictionary<string, string>(call.Query, StringComparer.Ordinal)
        {
            ["app_key"] = app.AppKey,
            ["timestamp"] = app.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        };

        if (cipher is not null)
        {
            query["shop_cipher"] = cipher;
        }

        var content = ContentOf(call);
        query["sign"] = Signing.Sign(
            app.AppSecret, path, query, call.Body, content.Headers.ContentType?.MediaType);

        var request = new HttpRequestMessage(call.Endpoint.Method, new Uri(app.ApiAddress, path + QueryText(query)))
        {
            Content = content,
        };
        request.Headers.TryAddWithoutValidation("x-tts-access-token", token);
        return request;
    }

    public static HttpRequestMessage Unsigned(Call call, TikTokShopApiOptions app) =>
        new(call.Endpoint.Method, new Uri(app.TokenAddress, call.PathIn("") + QueryText(call.Query)));

    private static string VersionOf(Endpoint endpoint, TikTokShopApiOptions app) =>
        app.Versions.GetValueOrDefault(endpoint.Name) ?? endpoint.Pinned;

    private static HttpContent ContentOf(Call call)
    {
        if (call.File is { } file)
        {
            return file.ToContent();
        }

        // Also on GET: TikTok Shop wants the content type there, and it belongs to content.
        var body = new ByteArrayContent(call.Body);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return body;
    }

    private static string QueryText(Dictionary<string, string> query) =>
        "?" + string.Join('&', query.Select(member => $"{member.Key}={Uri.EscapeDataString(member.Value)}"));
}
