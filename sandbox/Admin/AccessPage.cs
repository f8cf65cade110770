using CreatorFlow.Sandbox.TikTokShop;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using Microsoft.AspNetCore.Http;
using static CreatorFlow.Sandbox.Admin.Html;

namespace CreatorFlow.Sandbox.Admin;

/// <summary>The app, its tokens and scopes, and where webhooks go.</summary>
internal sealed class AccessPage(TikTokShopSimulator simulator) : IAdminPage
{
    public string Path => "/admin/access";

    public string Title => "Access";

    public string Body(Market market, HttpRequest request)
    {
        var seller = simulator.Seller;
        return $"""
            <section class="grid" aria-label="Access">
              <div class="card">
                <h2>App</h2>
                <dl class="facts">
                  {Fact("Key", seller.App.Key)}{Fact("Secret", seller.App.Secret)}
                  {Fact("Service", seller.App.ServiceId)}
                </dl>
                {Form("app", Path, "<label class=\"wide\">Redirect address "
                    + "<input name=\"redirectUrl\" type=\"url\" required "
                    + $"value=\"{E(seller.App.RedirectUrl)}\"></label>"
                    + "<button class=\"primary\">Set</button>", css: "")}
                <p><a href="/open/authorize?service_id={seller.App.ServiceId}">Consent page</a></p>
              </div>
              <div class="card">
                <h2>Authorisation</h2>
                <p id="access" data-live>{State(seller)}</p>
                <div class="actions">
                  {Button("authorization/expire-access", Path, "Expire access tokens")}
                  {Button("authorization/expire-refresh", Path, "Expire refresh tokens")}
                  {Button("authorization/revoke", Path, "Revoke", css: "danger")}
                  {Button("authorization/other-seller", Path, "Give to another seller")}
                </div>
                {Form("authorization-end", Path, Number("Ends in days", "days", "20")
                    + "<button>Set</button>", css: "")}
              </div>
              {ScopesForm(seller)}
            </section>
            <section aria-labelledby="hooks-title">
              <h2 id="hooks-title">Webhook addresses of this shop</h2>
              {Addresses(market)}
              <div class="actions">{Button("registrations", Path, "Forget all addresses")}</div>
            </section>
            """;
    }

    private static string State(Seller seller)
    {
        if (!seller.Grants.IsAuthorised)
        {
            return "<strong class=\"bad\">Not connected.</strong>";
        }

        var until = seller.Grants.AuthorisedUntil is { } end
            ? DateTimeOffset.FromUnixTimeSeconds(end).ToString("yyyy-MM-dd", Culture)
            : "";
        return $"<strong class=\"good\">Connected</strong> until {E(until)}.";
    }

    private string ScopesForm(Seller seller)
    {
        var granted = seller.Grants.GrantedScopes ?? [];
        var ticks = string.Concat(Scopes.All.Select(scope =>
            $"<li><label><input type=\"checkbox\" name=\"scopes\" value=\"{scope}\""
            + $"{(granted.Contains(scope) ? " checked" : "")}> <code>{scope}</code></label></li>"));
        return Form("scopes", Path, $"""
            <h2>Scopes of the grant</h2>
            <ul class="ticks">{ticks}</ul>
            <button class="primary">Set</button>
            """);
    }

    private static string Addresses(Market market)
    {
        lock (market.Gate)
        {
            return Table(
                "addresses", "Webhook addresses", Head("Topic", "Address", "Set"),
                market.Registrations.OfShop(market.Shop.Id).Select(found => "<tr>" + Cell(found.EventType)
                    + Cell(found.Address)
                    + Cell(DateTimeOffset.FromUnixTimeSeconds(found.UpdatedAt).ToString("yyyy-MM-dd HH:mm", Culture))
                    + "</tr>"),
                "No topic is registered.");
        }
    }
}
