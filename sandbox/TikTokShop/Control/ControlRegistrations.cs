using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

/// <summary>Webhook addresses that change behind the app's back: another program takes a topic.</summary>
internal sealed class ControlRegistrations(Seller seller)
{
    public void Map(IEndpointRouteBuilder control) => control.MapPost(
        "/registrations", (RegistrationRequest request, string? shop) =>
            seller.In(shop, market => Set(market, request)));

    /// <summary>Each topic, or the one named, is sent to that address, or nowhere.</summary>
    private static async Task<IResult> Set(Market market, RegistrationRequest request)
    {
        if (request.Topic is { } named && !Topics.IsKnown(named))
        {
            return ControlEndpoints.Refuse($"the topic {named} is unknown");
        }

        if (request.Address is { Length: > 0 } && !Uri.TryCreate(request.Address, UriKind.Absolute, out _))
        {
            return ControlEndpoints.Refuse("address must be an absolute address, or none");
        }

        int changed;

        lock (market.Gate)
        {
            var topics = market.Registrations.OfShop(market.Shop.Id).Select(found => found.EventType)
                .Where(topic => request.Topic is null || topic == request.Topic).ToArray();
            changed = topics.Length;

            foreach (var topic in topics)
            {
                market.Journal.Changed(Change(market, topic, request.Address));
            }
        }

        await market.Journal.Save();
        return Results.Json(new { changed });
    }

    private static Registration Change(Market market, string topic, string? address) => address is { Length: > 0 }
        ? market.Registrations.Put(market.Shop.Id, topic, address, market.NowMs / 1_000)
        : market.Registrations.Remove(market.Shop.Id, topic)!;
}
