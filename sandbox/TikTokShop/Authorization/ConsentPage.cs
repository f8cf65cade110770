using System.Text.Encodings.Web;
using CreatorFlow.Sandbox.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Authorization;

/// <summary>
/// Where the seller lets the app in. Approving and refusing send the browser back to the app's fixed address;
/// <c>approve=1</c> in the link does so at once, for use without a browser.
/// </summary>
internal sealed class ConsentPage(Market market)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/open/authorize", context =>
            Answer(context, context.Request.Query["service_id"] == market.App.ServiceId));
        routes.MapGet("/oauth/authorize", context =>
            Answer(context, context.Request.Query["app_key"] == market.App.Key));
    }

    private async Task Answer(HttpContext context, bool isKnownApp)
    {
        if (!isKnownApp)
        {
            await Page(
                context,
                StatusCodes.Status400BadRequest,
                "<h1>Unknown app</h1><p>No app is registered for this link.</p>");
        }
        else if (market.App.RedirectUrl is not { } redirectUrl)
        {
            await Page(
                context,
                StatusCodes.Status409Conflict,
                "<h1>No redirect address</h1><p>Set the app's redirect address first: <code>POST /control/app</code> "
                + "with <code>{\"redirectUrl\": \"…\"}</code>.</p>");
        }
        else if (context.Request.Query.ContainsKey("approve"))
        {
            var code = market.Grants.NewCode(market.Clock.GetUtcNow().ToUnixTimeSeconds());
            await market.Journal.Save();
            Return(context, redirectUrl, $"code={code.Code}");
        }
        else if (context.Request.Query.ContainsKey("deny"))
        {
            Return(context, redirectUrl, "code=null&error=auth_denied");
        }
        else
        {
            await Page(context, StatusCodes.Status200OK, Question(context.Request));
        }
    }

    private static void Return(HttpContext context, string redirectUrl, string result)
    {
        var separator = redirectUrl.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var state = context.Request.Query["state"].ToString();
        var withState = state.Length > 0 ? $"&state={Uri.EscapeDataString(state)}" : "";
        context.Response.Redirect($"{redirectUrl}{separator}{result}{withState}");
    }

    private string Question(HttpRequest request)
    {
        var link = HtmlEncoder.Default.Encode($"{request.Path}{request.QueryString}");
        var scopes = string.Concat(Scopes.All.Select(scope => $"<li><code>{scope}</code></li>"));
        return $"""
            <p class="eyebrow">Simulated seller account</p>
            <h1>Connect {HtmlEncoder.Default.Encode(market.Trading.Name)}?</h1>
            <p>The app asks to act for your shop. It may use:</p>
            <ul>{scopes}</ul>
            <p class="actions">
              <a class="button primary" href="{link}&amp;approve=1">Approve</a>
              <a class="button" href="{link}&amp;deny=1">Refuse</a>
            </p>
            """;
    }

    private static Task Page(HttpContext context, int status, string content) =>
        AdminPages.Write(context, status, "Authorize", $"<main class=\"narrow card\">{content}</main>");
}
