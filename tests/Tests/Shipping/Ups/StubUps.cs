using System.Net;
using System.Text;

namespace CreatorFlow.Tests.Shipping.Ups;

/// <summary>Answers as told, and keeps what was asked.</summary>
internal sealed class StubUps : HttpMessageHandler
{
    public const string TokenJson =
        """{"token_type":"Bearer","issued_at":"1","access_token":"T1","expires_in":"14399","status":"approved"}""";

    /// <summary>Another token.</summary>
    public static readonly string NextTokenJson = TokenJson.Replace("T1", "T2", StringComparison.Ordinal);

    private readonly Queue<Func<HttpResponseMessage>> answers = new();

    /// <summary>Method, path and query of each call, the token calls included.</summary>
    public List<string> Calls { get; } = [];

    public List<HttpRequestMessage> Requests { get; } = [];

    public List<string> Bodies { get; } = [];

    public StubUps Then(HttpStatusCode status, string json)
    {
        answers.Enqueue(() => new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") });
        return this;
    }

    public StubUps Then(Exception failure)
    {
        answers.Enqueue(() => throw failure);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
        Requests.Add(request);
        Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        return answers.Dequeue()();
    }
}
