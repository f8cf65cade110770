using System.Net.Http.Headers;
using System.Text;
using CreatorFlow.Sandbox.Faults;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Webhooks;

/// <summary>
/// Sends deliveries: many at once, started in their order. Whatever is no 2xx in time counts as failed.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    private const int MaxAtOnce = 16;
    private const int MaxReorderMs = 1_500;
    private const string MediaType = "application/json";

    private readonly Market market;
    private readonly FaultRules faults;
    private readonly HttpClient http;
    private readonly SemaphoreSlim free = new(MaxAtOnce);

    public WebhookSender(Market market, FaultRules faults)
        : this(market, faults, new SocketsHttpHandler
        {
            MaxConnectionsPerServer = MaxAtOnce, UseCookies = false, AllowAutoRedirect = false,
        })
    {
    }

    internal WebhookSender(Market market, FaultRules faults, HttpMessageHandler handler)
    {
        this.market = market;
        this.faults = faults;
        http = new HttpClient(handler) { Timeout = market.Options.WebhookTimeout };
    }

    /// <summary>Sends until told to stop.</summary>
    public async Task Run(CancellationToken ct)
    {
        await foreach (var delivery in market.Deliveries.Ready.ReadAllAsync(ct))
        {
            await free.WaitAsync(ct);
            _ = SendAndFree(delivery, ct);
        }
    }

    /// <summary>Sends one and notes what became of it.</summary>
    internal async Task Send(Delivery delivery, CancellationToken ct)
    {
        if (faults.DrawWebhookFault() is var fault && await Disturb(delivery, fault))
        {
            return;
        }

        var isTaken = await Post(delivery, fault == WebhookFault.WrongSignature, ct);

        if (isTaken && fault == WebhookFault.Duplicate)
        {
            await Post(delivery, isForged: false, ct);
        }

        if (ct.IsCancellationRequested)
        {
            return;
        }

        lock (market.Gate)
        {
            if (isTaken)
            {
                market.Deliveries.Succeed(delivery);
            }
            else
            {
                market.Deliveries.Fail(delivery, market.NowMs);
            }
        }

        await market.Journal.Save();
    }

    public void Dispose()
    {
        http.Dispose();
        free.Dispose();
    }

    private async Task SendAndFree(Delivery delivery, CancellationToken ct)
    {
        try
        {
            await Send(delivery, ct);
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Loses the delivery or lets later ones overtake it; whether that was done.</summary>
    private async Task<bool> Disturb(Delivery delivery, WebhookFault fault)
    {
        if (fault is not (WebhookFault.Drop or WebhookFault.Reorder))
        {
            return false;
        }

        lock (market.Gate)
        {
            if (fault == WebhookFault.Drop)
            {
                market.Deliveries.Lose(delivery);
            }
            else
            {
                market.Deliveries.PutOff(delivery, market.NowMs + faults.Draw(MaxReorderMs));
            }
        }

        await market.Journal.Save();
        return true;
    }

    private async Task<bool> Post(Delivery delivery, bool isForged, CancellationToken ct)
    {
        if (AddressOf(delivery) is not { } address)
        {
            // No longer registered: nobody wants it.
            return true;
        }

        var body = Encoding.UTF8.GetBytes(delivery.Body);
        var secret = isForged ? $"{market.App.Secret}!" : market.App.Secret;
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        request.Headers.TryAddWithoutValidation("Authorization", Signature.OfWebhook(market.App.Key, secret, body));

        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private string? AddressOf(Delivery delivery)
    {
        lock (market.Gate)
        {
            return market.Registrations.Find(delivery.ShopId, Topics.Name(delivery.Topic))?.Address;
        }
    }
}
