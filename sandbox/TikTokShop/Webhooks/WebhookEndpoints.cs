using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Webhooks;

/// <summary>The app tells where the webhooks of a shop go to.</summary>
internal sealed class WebhookEndpoints(Market market)
{
    private const string Path = "/event/202309/webhooks";
    private const int MaxAddressLength = 255;

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Get(Path, Scopes.Authorization, List),
        new("PUT", Path, Scopes.Authorization, Put),
        new("DELETE", Path, Scopes.Authorization, Delete),
    ];

    private Reply List(Call call)
    {
        IReadOnlyList<Registration> found;

        lock (market.Gate)
        {
            found = market.Registrations.OfShop(call.Shop.Id);
        }

        return Reply.Ok(data =>
        {
            data.Objects("webhooks"u8, found, (item, registration) =>
            {
                item.WriteString("event_type"u8, registration.EventType);
                item.WriteString("address"u8, registration.Address);
                item.WriteNumber("create_time"u8, registration.CreatedAt);
                item.WriteNumber("update_time"u8, registration.UpdatedAt);
            });
            data.WriteNumber("total_count"u8, found.Count);
        });
    }

    private async Task<Reply> Put(Call call)
    {
        var read = call.Read();
        var address = read.RequiredText("address");
        var eventType = read.RequiredText("event_type");

        if (read.Fault is { } fault)
        {
            return fault;
        }

        if (!Topics.IsKnown(eventType))
        {
            return Reply.BadParameter("param event_type is invalid");
        }

        if (!IsAllowed(address))
        {
            return Reply.BadParameter("param address must be an https URL with a domain name and no port");
        }

        lock (market.Gate)
        {
            market.Journal.Changed(market.Registrations.Put(call.Shop.Id, eventType, address, market.NowMs / 1_000));
        }

        await market.Journal.Save();
        return Reply.Done;
    }

    private async Task<Reply> Delete(Call call)
    {
        var read = call.Read();
        var eventType = read.RequiredText("event_type");

        if (read.Fault is { } fault)
        {
            return fault;
        }

        lock (market.Gate)
        {
            if (market.Registrations.Remove(call.Shop.Id, eventType) is { } removed)
            {
                market.Journal.Changed(removed);
            }
        }

        await market.Journal.Save();
        return Reply.Done;
    }

    /// <summary>The platform takes https with a domain name only; for tests at home, loopback will do.</summary>
    private bool IsAllowed(string address) =>
        address.Length <= MaxAddressLength
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && ((uri.IsLoopback && market.Switches.LoopbackWebhooks) || IsPublic(uri));

    private static bool IsPublic(Uri uri) =>
        uri.Scheme == Uri.UriSchemeHttps && uri.HostNameType == UriHostNameType.Dns && uri.IsDefaultPort;
}
