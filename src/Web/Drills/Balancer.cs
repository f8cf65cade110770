using System.Collections.Concurrent;
using System.Net;

namespace CreatorFlow.Web.Drills;

/// <summary>
/// A balancer of the plainest kind before the nodes of a drill: one after another, and the next one when a node does
/// not answer. Counts what was answered.
/// </summary>
internal sealed class Balancer : IAsyncDisposable
{
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(1);

    private readonly WebApplication app;
    private readonly HttpMessageInvoker http;
    private readonly ConcurrentDictionary<int, int> answers = new();
    private string[] nodes = [];
    private int turn;

    private Balancer(WebApplication app)
    {
        this.app = app;
        http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = ConnectWithin,
        });
        app.Run(Pass);
    }

    public string Url => app.Urls.Single();

    /// <summary>The body of the last answer that said the disk is full.</summary>
    public string? LastRefusal { get; private set; }

    public static async Task<Balancer> Start(CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var balancer = new Balancer(builder.Build());
        await balancer.app.StartAsync(ct);
        return balancer;
    }

    /// <summary>Answers so far with this status.</summary>
    public int Count(HttpStatusCode status) => answers.GetValueOrDefault((int)status);

    /// <summary>Passes requests on to these from now on.</summary>
    public void Use(IEnumerable<string> urls) => Volatile.Write(ref nodes, [.. urls]);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task Pass(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var known = Volatile.Read(ref nodes);
        var first = Interlocked.Increment(ref turn);

        for (var i = 0; i < known.Length; i++)
        {
            try
            {
                using var request = Copy(context.Request, known[(first + i) % known.Length], body.ToArray());
                using var answer = await http.SendAsync(request, context.RequestAborted);
                await Answer(context, answer);
                return;
            }
            catch (HttpRequestException) when (!context.Response.HasStarted)
            {
                // That node is gone: the next one is asked.
            }
        }

        answers.AddOrUpdate(StatusCodes.Status502BadGateway, 1, (_, before) => before + 1);
        context.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    private async Task Answer(HttpContext context, HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
        answers.AddOrUpdate((int)answer.StatusCode, 1, (_, before) => before + 1);

        if (answer.StatusCode == HttpStatusCode.InsufficientStorage)
        {
            LastRefusal = System.Text.Encoding.UTF8.GetString(body);
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static HttpRequestMessage Copy(HttpRequest request, string node, byte[] body)
    {
        var copy = new HttpRequestMessage(
            new HttpMethod(request.Method), node + request.PathBase + request.Path + request.QueryString)
        {
            Content = new ByteArrayContent(body),
        };

        foreach (var (name, values) in request.Headers)
        {
            if (name is not ("Host" or "Connection" or "Content-Length" or "Transfer-Encoding")
                && !copy.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                copy.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        return copy;
    }
}
