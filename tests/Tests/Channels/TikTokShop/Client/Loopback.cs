using System.Net;
using System.Text;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

/// <summary>A call as it left the client: its very bytes.</summary>
internal sealed record LeftCall(HttpMethod Method, Uri Address, byte[] Body, string? Token, string? ContentType)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The members of the query, decoded.</summary>
    public Dictionary<string, string> Query { get; } = Address.Query.TrimStart('?').Split('&')
        .Select(member => member.Split('=', 2))
        .ToDictionary(member => member[0], member => Uri.UnescapeDataString(member[1]));

    /// <summary>The members that are the endpoint's own, as one text.</summary>
    public string OwnQuery => string.Join('&', Query
        .Where(member => member.Key is not ("app_key" or "timestamp" or "sign" or "shop_cipher"))
        .OrderBy(member => member.Key, StringComparer.Ordinal)
        .Select(member => $"{member.Key}={member.Value}"));
}

/// <summary>Stands where TikTok Shop would: keeps what comes and answers what the test says.</summary>
internal sealed class Loopback : HttpMessageHandler
{
    public const string Secret = "secret-1";

    private readonly Queue<Func<HttpResponseMessage>> answers = new();

    public Loopback(Func<TikTokShopApiOptions, TikTokShopApiOptions>? change = null)
    {
        Options = new()
        {
            AppKey = "key-1",
            AppSecret = Secret,
            ServiceId = "service-1",
            ApiAddress = new("https://api.invalid"),
            TokenAddress = new("https://token.invalid"),
            Clock = new TestClock(),
        };
        Options = change?.Invoke(Options) ?? Options;
        Api = new(new HttpClient(this, disposeHandler: false), Options);
    }

    public static TikTokShopAccess Access { get; } = new("token-1", "ROW_cipher");

    public TikTokShopApiOptions Options { get; }

    public TikTokShopApi Api { get; }

    public List<LeftCall> Calls { get; } = [];

    /// <summary>Answers the next call with this data.</summary>
    public Loopback Say(string data) => Raw($$"""{"code":0,"message":"Success","request_id":"r-1","data":{{data}}}""");

    public Loopback Refuse(long code, int status = 200) =>
        Raw($$"""{"code":{{code}},"message":"no","request_id":"r-2","data":null}""", status);

    public Loopback Raw(string body, int status = 200)
    {
        answers.Enqueue(() => new((HttpStatusCode)status)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        });
        return this;
    }

    /// <summary>Answers the next call with a body that breaks off like this.</summary>
    public Loopback BreakOff(Action whenRead)
    {
        answers.Enqueue(() => new(HttpStatusCode.OK) { Content = new StreamContent(new BrokenBody(whenRead)) });
        return this;
    }

    public Loopback Break(Exception broken)
    {
        answers.Enqueue(() => throw broken);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Calls.Add(new(
            request.Method,
            request.RequestUri!,
            request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken),
            request.Headers.TryGetValues("x-tts-access-token", out var tokens) ? tokens.Single() : null,
            request.Content?.Headers.ContentType?.ToString()));
        return answers.Dequeue()();
    }

    private sealed class BrokenBody(Action whenRead) : MemoryStream([.. "{"u8])
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            whenRead();
            cancellationToken.ThrowIfCancellationRequested();
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
