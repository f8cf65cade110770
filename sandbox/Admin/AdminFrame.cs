using CreatorFlow.Sandbox.TikTokShop;
using CreatorFlow.Sandbox.TikTokShop.Scripts;
using Microsoft.AspNetCore.Http;
using static CreatorFlow.Sandbox.Admin.Html;

namespace CreatorFlow.Sandbox.Admin;

/// <summary>What all pages share: the shop, the clock, the way between pages, the outcome of the last form.</summary>
internal sealed class AdminFrame(TikTokShopSimulator simulator, IReadOnlyList<IAdminPage> pages)
{
    public string Around(IAdminPage page, HttpRequest request)
    {
        var seller = simulator.Seller;
        var market = seller.Find(request.Query["shop"].ToString()) ?? seller.Markets[0];
        var links = string.Concat(pages.Select(own =>
            $"<li><a href=\"{own.Path}{ShopQuery(market)}\"{(own == page ? " aria-current=\"page\"" : "")}>"
            + $"{E(own.Title)}</a></li>"));
        return $"""
            <a class="skip" href="#content">Skip to the content</a>
            <header class="bar">
              <div class="head">
                <div>
                  <p class="eyebrow">Sandbox</p>
                  <h1>{E(market.Shop.Name)}</h1>
                </div>
                <dl class="facts" id="facts" data-live>{Facts(market)}</dl>
                {Shops(page, market)}
              </div>
              <nav aria-label="Pages"><ul>{links}</ul></nav>
            </header>
            <main id="content" tabindex="-1">
              {Outcome(request)}
              {page.Body(market, request)}
            </main>
            <p id="connection" class="hidden" role="status"></p>
            <script src="/assets/admin.js" defer></script>
            """;
    }

    private string ShopQuery(Market market) =>
        market == simulator.Seller.Markets[0] ? "" : $"?shop={market.Shop.Id}";

    private string Facts(Market market)
    {
        var seller = simulator.Seller;
        var access = seller.Grants.IsAuthorised ? "connected" : "not connected";
        Performance? playing;

        lock (seller.Gate)
        {
            playing = simulator.Director.Running;
        }

        var running = playing is { } play ? $"{play.Name}, {play.Share:P0}" : "none";
        return string.Concat(
            Fact("Shop", market.Shop.Id),
            Fact("Region", market.Shop.Region),
            Fact("App", access),
            Fact("Scenario", running),
            Fact("Clock", seller.Clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", Culture)));
    }

    /// <summary>A choice between shops, where there are several.</summary>
    private string Shops(IAdminPage page, Market market)
    {
        var markets = simulator.Seller.Markets;

        if (markets.Count == 1)
        {
            return "";
        }

        var options = string.Concat(markets.Select(own =>
            Option(own.Shop.Id, $"{own.Shop.Name} ({own.Shop.Region})", own == market)));
        return $"""
            <form method="get" action="{page.Path}">
              <label>Shop <select name="shop">{options}</select></label> <button>Show</button>
            </form>
            """;
    }

    private static string Outcome(HttpRequest request)
    {
        var (done, failed) = (request.Query["done"].ToString(), request.Query["failed"].ToString());

        if (failed.Length > 0)
        {
            return $"<p class=\"note bad\" role=\"alert\">{E(failed)}</p>";
        }

        return done.Length > 0 ? $"<p class=\"note\" role=\"status\">{E(done)}</p>" : "";
    }
}
