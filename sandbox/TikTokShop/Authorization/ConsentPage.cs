using System.Text.Encodings.Web;
using CreatorFlow.Sandbox.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Authorization;

/// <summary>
/// Where the seller lets the app in, with all scopes or some, or where another seller does. Approving and refusing
/// send the browser back to the app's fixed address; <c>approve=1</c> in the link does so at once, for use without a
/// browser.
/// </summary>
internal sealed class ConsentPage(Seller seller)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/open/authorize", context =>
            Answer(context, context.Request.Query["service_id"] == seller.App.ServiceId));
        routes.MapGet("/oauth/authorize", context =>
            Answer(context, context.Request.Query["app_key"] == seller.App.Key));
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
        else if (seller.App.RedirectUrl is not { } redirectUrl)
        {
            await Page(
                context,
                StatusCodes.Status409Conflict,
                "<h1>No redirect address</h1><p>Set the app's redirect address first: <code>POST /control/app</code> "
                + "with <code>{\"redirectUrl\": \"…\"}</code>.</p>");
        }
        else if (context.Request.Query.ContainsKey("approve"))
        {
            var code = seller.Grants.NewCode(
                seller.Clock.GetUtcNow().ToUnixTimeSeconds(), Wanted(context.Request),
                isOfOther: context.Request.Query.ContainsKey("other"));
            await seller.Journal.Save();
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

    /// <summary>The scopes that were ticked, or named with commas; all when nothing is said.</summary>
    private static IReadOnlyList<string> Wanted(HttpRequest request)
    {
        var named = request.Query["scopes"]
            .SelectMany(text => (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            .ToArray();
        return request.Query.ContainsKey("scopes") ? [.. Scopes.All.Intersect(named)] : Scopes.All;
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
        var other = OtherSeller.ShopOf(seller.Options);
        var kept = string.Concat(request.Query.Select(member =>
            $"<input type=\"hidden\" name=\"{Encode(member.Key)}\" value=\"{Encode(member.Value.ToString())}\">"));
        var scopes = string.Concat(Scopes.All.Select(scope =>
            $"<li><label><input type=\"checkbox\" name=\"scopes\" value=\"{scope}\" checked> "
            + $"<code>{scope}</code></label></li>"));
        return $"""
            <p class="eyebrow">Simulated seller account</p>
            <h1>Connect {Encode(seller.Markets[0].Shop.Name)}?</h1>
            <p>The app asks to act for your shop. It may use:</p>
            <form method="get" action="{Encode(request.Path)}">
              {kept}<input type="hidden" name="scopes" value="">
              <ul class="ticks">{scopes}</ul>
              <p><label><input type="checkbox" name="other" value="1">
                Signed in as another seller, whose shop is {Encode(other.Name)} in {other.Region}</label></p>
              <p class="actions">
                <button class="primary" name="approve" value="1">Approve</button>
                <button name="deny" value="1">Refuse</button>
              </p>
            </form>
            """;
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static Task Page(HttpContext context, int status, string content) =>
        AdminPages.Write(context, status, "Authorize", $"<main class=\"narrow card\">{content}</main>");
}
