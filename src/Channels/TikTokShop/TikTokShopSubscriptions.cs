using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>Where the webhooks of a shop go, asked and set.</summary>
internal sealed class TikTokShopSubscriptions(TikTokShopWire wire)
{
    private const string Path = "/event/202309/webhooks";

    public async Task<IReadOnlyList<WebhookRegistration>> List(TikTokShopAccess access, CancellationToken ct)
    {
        var found = await wire.Send(
            TikTokShopCall.Get(Path), access, TikTokShopSubscriptionsJson.Default.Subscriptions, ct);
        return
        [
            .. from own in found.Webhooks ?? []
               where own is { EventType: not null, Address: not null }
               select new WebhookRegistration(own.EventType, own.Address),
        ];
    }

    public Task Put(TikTokShopAccess access, string topic, Uri address, CancellationToken ct)
    {
        var call = TikTokShopCall.Post(
            Path, new RegisterWebhook(address.ToString(), topic), TikTokShopJson.Default.RegisterWebhook) with
        { Method = HttpMethod.Put };
        return wire.Send(call, access, TikTokShopJson.Default.Nothing, ct);
    }
}

internal sealed record WireSubscriptions
{
    public IReadOnlyList<WireSubscription>? Webhooks { get; init; }
}

internal sealed record WireSubscription
{
    public string? EventType { get; init; }

    public string? Address { get; init; }
}

/// <summary>Reads the list without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Envelope<WireSubscriptions>), TypeInfoPropertyName = "Subscriptions")]
internal sealed partial class TikTokShopSubscriptionsJson : JsonSerializerContext;
