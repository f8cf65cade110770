using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Webhooks;

/// <summary>Stands for the app's receiver: keeps what was sent and answers what the test wants.</summary>
internal sealed class WebhookReceiver : HttpMessageHandler
{
    private readonly ConcurrentQueue<(string Authorization, byte[] Body)> received = new();

    public Func<HttpStatusCode> Answer { get; set; } = () => HttpStatusCode.OK;

    public IReadOnlyList<(string Authorization, byte[] Body)> Received => [.. received];

    public IReadOnlyList<string> Bodies => [.. received.Select(message => Encoding.UTF8.GetString(message.Body))];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        received.Enqueue(
            (request.Headers.GetValues("Authorization").Single(), await request.Content!.ReadAsByteArrayAsync(ct)));
        return new HttpResponseMessage(Answer());
    }
}
