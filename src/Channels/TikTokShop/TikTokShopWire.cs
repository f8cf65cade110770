using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.RateLimiting;
using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>The key to one shop.</summary>
/// <param name="Cipher">The shop as calls name it; null for the calls that are about no shop.</param>
internal sealed record TikTokShopAccess(string AccessToken, string? Cipher)
{
    /// <summary>Never shows the token.</summary>
    public override string ToString() => $"access to {Cipher}";
}

/// <summary>One call: what is signed is what is sent.</summary>
/// <param name="Endpoint">Names the endpoint apart from the ids in its path: TikTok Shop counts calls by it.</param>
internal sealed record TikTokShopCall(HttpMethod Method, string Endpoint, string Path)
{
    public Dictionary<string, string> Query { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Empty when there is nothing to say: an empty object is signed differently by different readers.
    /// </summary>
    public byte[] Body { get; init; } = [];

    public TikTokShopCall With(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Query[name] = value;
        }

        return this;
    }

    public static TikTokShopCall Get(string path) => new(HttpMethod.Get, path, path);

    public static TikTokShopCall Post<T>(string path, T body, JsonTypeInfo<T> type) =>
        new(HttpMethod.Post, path, path) { Body = JsonSerializer.SerializeToUtf8Bytes(body, type) };
}

/// <summary>
/// Signs calls, sends them no faster than TikTok Shop allows, and reads the answers: the code in the body decides
/// whatever the status, and the status only where there is no such body.
/// </summary>
internal sealed class TikTokShopWire(IHttpClientFactory http, TikTokShopSettings settings, TimeProvider clock)
    : IDisposable
{
    private const int MaxWaitingCalls = 10_000;

    private readonly ConcurrentDictionary<(string?, string), TokenBucketRateLimiter> paces = new();

    /// <summary>Sends a signed call and returns what it answers.</summary>
    public async Task<T> Send<T>(
        TikTokShopCall call, TikTokShopAccess access, JsonTypeInfo<Envelope<T>> type, CancellationToken ct)
        where T : class, new()
    {
        await KeepPace(call, access, ct);
        using var request = Signed(call, access);
        return await Answer(request, type, ct);
    }

    /// <summary>Asks the token host, which wants everything in the query and no signature.</summary>
    public async Task<T> Ask<T>(
        string path, Dictionary<string, string> query, JsonTypeInfo<Envelope<T>> type, CancellationToken ct)
        where T : class, new()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(settings.App.TokenAddress, path + QueryText(query)));
        return await Answer(request, type, ct);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var pace in paces.Values)
        {
            pace.Dispose();
        }
    }

    private async Task KeepPace(TikTokShopCall call, TikTokShopAccess access, CancellationToken ct)
    {
        var pace = paces.GetOrAdd((access.Cipher, call.Endpoint), _ => new(new()
        {
            TokenLimit = Math.Max(1, settings.App.CallsPerSecond / 10),
            TokensPerPeriod = Math.Max(1, settings.App.CallsPerSecond / 10),
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
            QueueLimit = MaxWaitingCalls,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));
        using var turn = await pace.AcquireAsync(1, ct);

        if (!turn.IsAcquired)
        {
            throw new ChannelFailure(
                ChannelFailureKind.RateLimited, $"Too many calls of {call.Endpoint} are waiting already.");
        }
    }

    private HttpRequestMessage Signed(TikTokShopCall call, TikTokShopAccess access)
    {
        var query = new Dictionary<string, string>(call.Query, StringComparer.Ordinal)
        {
            ["app_key"] = settings.App.AppKey,
            ["timestamp"] = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        };

        if (access.Cipher is not null)
        {
            query["shop_cipher"] = access.Cipher;
        }

        query["sign"] = TikTokShopSigning.Sign(settings.App.AppSecret, call.Path, query, call.Body);

        var address = new Uri(settings.App.ApiAddress, call.Path + QueryText(query));
        var request = new HttpRequestMessage(call.Method, address)
        {
            // Also on GET: TikTok Shop wants the content type there, and it belongs to content.
            Content = new ByteArrayContent(call.Body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("x-tts-access-token", access.AccessToken);
        return request;
    }

    private async Task<T> Answer<T>(HttpRequestMessage request, JsonTypeInfo<Envelope<T>> type, CancellationToken ct)
        where T : class, new()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(settings.App.CallTimeout);

        try
        {
            using var client = http.CreateClient(TikTokShopSettings.HttpClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return await Read(response, type, limit.Token);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new ChannelFailure(
                ChannelFailureKind.Retry,
                $"TikTok Shop did not answer within {settings.App.CallTimeout}.",
                inner: late);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw new ChannelFailure(
                ChannelFailureKind.Retry, $"The connection to TikTok Shop failed: {broken.Message}", inner: broken);
        }
    }

    private static async Task<T> Read<T>(
        HttpResponseMessage response, JsonTypeInfo<Envelope<T>> type, CancellationToken ct)
        where T : class, new()
    {
        Envelope<T>? envelope;

        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(ct);
            envelope = await JsonSerializer.DeserializeAsync(body, type, ct);
        }
        catch (JsonException broken)
        {
            throw TikTokShopErrors.OfStatus(response.StatusCode, broken);
        }

        return envelope?.Code switch
        {
            null => throw TikTokShopErrors.OfStatus(response.StatusCode),
            0 => envelope.Data ?? new T(),
            { } code => throw TikTokShopErrors.OfCode(code, envelope.Message, envelope.RequestId, response.StatusCode),
        };
    }

    private static string QueryText(Dictionary<string, string> query) =>
        "?" + string.Join('&', query.Select(member => $"{member.Key}={Uri.EscapeDataString(member.Value)}"));
}
