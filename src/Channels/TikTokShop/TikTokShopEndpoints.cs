using CreatorFlow.Identity.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>The routes that TikTok Shop and the consent page come back to.</summary>
internal static class TikTokShopEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var path in new[] { TikTokShopSettings.WebhookPath, TikTokShopSettings.BackupWebhookPath })
        {
            routes.MapPost(path, Receive)
                .PublicBecause("TikTok Shop signs what it sends; the signature is checked")
                .DisableAntiforgery()
                .ExcludeFromDescription();
        }
    }

    private static Task<IResult> Receive(
        [FromServices] TikTokShopWebhook webhook, HttpRequest request, CancellationToken ct) =>
        webhook.Run(request, ct);
}
