namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// Webhooks: where they go, whether one is genuine, and what it tells. Answer 200 with an empty body within 3 seconds
/// and 401 to a wrong signature; what is not answered is repeated after 2 minutes, 30 minutes, 3 and 12 hours.
/// Source: fact sheet 4.9 and 6.
/// </summary>
public sealed class WebhooksApi
{
    private const int MaxAddress = 255;

    private readonly Transport transport;
    private readonly TikTokShopApiOptions app;

    internal WebhooksApi(Transport transport, TikTokShopApiOptions app)
    {
        this.transport = transport;
        this.app = app;
    }

    /// <summary>Where the topics of a shop go.</summary>
    public Task<Subscriptions> List(TikTokShopAccess access, CancellationToken ct) =>
        transport.Send<Subscriptions>(new(AuthorizationEndpoints.Webhooks), access, ct);

    /// <summary>
    /// Sends a topic of this shop to an address instead of the app's own; repeating is harmless. TikTok Shop takes
    /// https with a domain name and without a port, at most 255 characters.
    /// </summary>
    public Task<Done> Subscribe(TikTokShopAccess access, string topic, Uri address, CancellationToken ct)
    {
        var text = address.ToString();
        return text.Length > MaxAddress
            ? throw new ArgumentException($"An address has at most {MaxAddress} characters.", nameof(address))
            : transport.Send<Done>(
                new Call(AuthorizationEndpoints.Subscribe).Say(new Subscribe { Address = text, Topic = topic }),
                access,
                ct);
    }

    /// <summary>Sends a topic of this shop to the app's own address again.</summary>
    public Task<Done> Unsubscribe(TikTokShopAccess access, string topic, CancellationToken ct) =>
        transport.Send<Done>(
            new Call(AuthorizationEndpoints.Unsubscribe).Say(new Unsubscribe { Topic = topic }), access, ct);

    /// <summary>True when the header <c>Authorization</c> is the signature of these very bytes.</summary>
    public bool IsGenuine(ReadOnlySpan<byte> body, string? authorization) =>
        Signing.IsFromTikTokShop(app.AppKey, app.AppSecret, body, authorization);

    /// <summary>Verifies and reads a webhook; null when it is not genuine or none at all.</summary>
    public WebhookMessage? Read(ReadOnlyMemory<byte> body, string? authorization) =>
        IsGenuine(body.Span, authorization) ? WebhookMessage.Read(body) : null;
}
