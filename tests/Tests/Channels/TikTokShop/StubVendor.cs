using System.Net;
using System.Text;
using CreatorFlow.Channels;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.TikTokShop;

/// <summary>What was sent to TikTok Shop.</summary>
internal sealed record Sent(HttpMethod Method, Uri Address, string Body, string? Token, string? ContentType)
{
    public Dictionary<string, string> Query { get; } = Address.Query.TrimStart('?').Split('&')
        .Select(member => member.Split('=', 2))
        .Where(member => member.Length == 2)
        .ToDictionary(member => member[0], member => Uri.UnescapeDataString(member[1]));
}

/// <summary>Stands where TikTok Shop would and answers what the test says.</summary>
internal sealed class StubVendor : HttpMessageHandler, IHttpClientFactory
{
    public StubVendor()
    {
        var clock = new TestClock();
        var gate = new CallGate(new(new SlotsInProcess()), new(), new(clock), new(clock));
        var api = Settings.Api(this, clock, new TikTokShopGate(Settings, gate));
        var returns = new TikTokShopReturnCalls(api);
        Client = new(api);
        Channel = new(
            Client, new(Client, new(Client, new TestClock())), new(Client, new(Client, returns)),
            new(Client, returns), new(Client), new(returns), returns,
            new(Client, new(Client), new(Client), new(Client, this)),
            new(Client, new(api), new(Client, new(api))),
            new(Client, new(Client, new TestClock())), new(new(api)), Settings, clock);
        FigureCalls = new(api);
    }

    public static ShopKey Shop { get; } = new(Guid.Empty, "749", "ROW_cipher", "USD", "token-1");

    public static TikTokShopAccess Access { get; } = new("token-1", "ROW_cipher");

    public TikTokShopSettings Settings { get; } = new(TikTokShopSettingsTests.Options);

    public TikTokShopClient Client { get; }

    public TikTokShopChannel Channel { get; }

    public TikTokShopFigureCalls FigureCalls { get; }

    public List<Sent> Calls { get; } = [];

    /// <summary>Answers by the path; a 404 page where nothing is said.</summary>
    public Dictionary<string, Func<Sent, HttpResponseMessage>> Answers { get; } = [];

    public StubVendor On(string path, string body, int status = 200) => On(path, _ => Json(body, status));

    public StubVendor On(string path, Func<Sent, HttpResponseMessage> answer)
    {
        Answers[path] = answer;
        return this;
    }

    public static HttpResponseMessage Json(string body, int status = 200) => new((HttpStatusCode)status)
    {
        Content = new StringContent(body, Encoding.UTF8, "application/json"),
    };

    public static HttpResponseMessage Refuse(long code, int status = 200) =>
        Json($$"""{"code":{{code}},"message":"no","request_id":"r1","data":null}""", status);

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = new Sent(
            request.Method,
            request.RequestUri!,
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken),
            request.Headers.TryGetValues("x-tts-access-token", out var tokens) ? tokens.Single() : null,
            request.Content?.Headers.ContentType?.ToString());

        lock (Calls)
        {
            Calls.Add(sent);
        }

        return Answers.TryGetValue(sent.Address.AbsolutePath, out var answer)
            ? answer(sent)
            : new(HttpStatusCode.NotFound) { Content = new StringContent("404 page not found") };
    }
}
