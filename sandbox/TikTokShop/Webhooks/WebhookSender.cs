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

    private readonly Seller seller;
    private readonly FaultRules faults;
    private readonly HttpClient http;
    private readonly SemaphoreSlim free = new(MaxAtOnce);

    public WebhookSender(Seller seller, FaultRules faults)
        : this(seller, faults, new SocketsHttpHandler
        {
            MaxConnectionsPerServer = MaxAtOnce, UseCookies = false, AllowAutoRedirect = false,
        })
    {
    }

    internal WebhookSender(Seller seller, FaultRules faults, HttpMessageHandler handler)
    {
        this.seller = seller;
        this.faults = faults;
        http = new HttpClient(handler) { Timeout = seller.Options.WebhookTimeout };
    }

    /// <summary>Sends until told to stop.</summary>
    public async Task Run(CancellationToken ct)
    {
        await foreach (var delivery in seller.Deliveries.Ready.ReadAllAsync(ct))
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

        var answer = await Post(delivery, fault, ct);

        if (answer.IsTaken && fault == WebhookFault.Duplicate)
        {
            await Post(delivery, WebhookFault.None, ct);
        }

        if (ct.IsCancellationRequested)
        {
            return;
        }

        lock (seller.Gate)
        {
            if (answer.IsTaken)
            {
                seller.Deliveries.Succeed(delivery);
            }
            else
            {
                seller.Deliveries.Fail(delivery, seller.NowMs);
            }
        }

        Note(delivery, answer);

        await seller.Journal.Save();
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

    private void Note(Delivery delivery, PostAnswer answer)
    {
        var state = (answer.IsTaken, delivery.IsOver) switch
        {
            (true, _) => "delivered",
            (_, true) => "given up",
            _ => "waits for retry",
        };
        var attempts = delivery.Failures + (answer.IsTaken ? 1 : 0);
        seller.Deliveries.Log.Note(delivery, state, attempts, answer.Text, seller.Clock.GetUtcNow());
    }

    /// <summary>Loses the delivery or lets later ones overtake it; whether that was done.</summary>
    private async Task<bool> Disturb(Delivery delivery, WebhookFault fault)
    {
        if (fault is not (WebhookFault.Drop or WebhookFault.Reorder or WebhookFault.Delay))
        {
            return false;
        }

        lock (seller.Gate)
        {
            if (fault == WebhookFault.Drop)
            {
                seller.Deliveries.Lose(delivery);
            }
            else
            {
                var later = fault == WebhookFault.Delay ? faults.Webhooks.DelayMs : faults.Draw(MaxReorderMs);
                seller.Deliveries.PutOff(delivery, seller.NowMs + later);
            }
        }

        seller.Deliveries.Log.Note(
            delivery, fault == WebhookFault.Drop ? "lost" : "put off", delivery.Failures, "", seller.Clock.GetUtcNow());

        await seller.Journal.Save();
        return true;
    }

    private readonly record struct PostAnswer(bool IsTaken, string Text);

    private async Task<PostAnswer> Post(Delivery delivery, WebhookFault fault, CancellationToken ct)
    {
        if (AddressOf(delivery) is not { } address)
        {
            // No longer registered: nobody wants it.
            return new PostAnswer(true, "not registered");
        }

        var isSame = delivery.Failures == 0 || seller.Switches.RetryKeepsNotificationId;
        var body = Encoding.UTF8.GetBytes(isSame ? delivery.Body : Message.Renumbered(delivery));
        var secret = fault == WebhookFault.WrongSignature ? $"{seller.App.Secret}!" : seller.App.Secret;
        var sent = fault == WebhookFault.Truncate ? body[..(body.Length / 2)] : body;
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(sent) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        request.Headers.TryAddWithoutValidation("Authorization", Signature.OfWebhook(seller.App.Key, secret, body));

        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return new PostAnswer(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}");
        }
        catch (HttpRequestException)
        {
            return new PostAnswer(false, "not reached");
        }
        catch (OperationCanceledException)
        {
            return new PostAnswer(false, "no answer in time");
        }
    }

    private string? AddressOf(Delivery delivery)
    {
        lock (seller.Gate)
        {
            return seller.Registrations.Find(delivery.ShopId, Topics.Name(delivery.Topic))?.Address;
        }
    }
}
