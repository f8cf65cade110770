using CreatorFlow.Sandbox.TikTokShop;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using Microsoft.AspNetCore.Http;
using static CreatorFlow.Sandbox.Admin.Html;

namespace CreatorFlow.Sandbox.Admin;

/// <summary>How the shop stands, and what is done most: orders, time, going viral, going LIVE.</summary>
internal sealed class OverviewPage(TikTokShopSimulator simulator) : IAdminPage
{
    private const string Back = "/";

    public string Path => "/";

    public string Title => "Overview";

    public string Body(Market market, HttpRequest request)
    {
        var query = $"<input type=\"hidden\" name=\"_query\" value=\"?shop={market.Shop.Id}\">";
        return $"""
            <section aria-labelledby="counts-title">
              <h2 id="counts-title">Orders by status</h2>
              <ul class="counts" id="counts" data-live>{Counts(market)}</ul>
              <p class="muted" id="summary" data-live>{Summary(market)}</p>
            </section>
            <section class="grid" aria-label="Controls">
              {PlaceForm(query)}
              {FlowForms()}
              {ClockForms()}
              {ContentForms(query)}
            </section>
            <section aria-labelledby="content-title">
              <h2 id="content-title">Videos and LIVEs</h2>
              {Contents(market)}
            </section>
            """;
    }

    private static string Counts(Market market)
    {
        lock (market.Gate)
        {
            return string.Concat(Enum.GetValues<OrderStatus>().Select(status =>
                $"<li><strong>{N(market.Orders.CountOf(status))}</strong><span>{Words(status.Wire())}</span></li>"));
        }
    }

    private string Summary(Market market)
    {
        lock (market.Gate)
        {
            var flow = simulator.Trade.IsPlacing ? "Orders come in" : "Paused";
            var deliveries = market.Deliveries;
            return E(
                $"{flow} at {simulator.Trade.OrdersPerSecond} a second. {N(market.Orders.Units)} units in "
                + $"{N(market.Orders.Count)} orders, {N(market.Returns.Listing.Count)} returns. Webhooks: "
                + $"{N(deliveries.Waiting)} waiting, {N(deliveries.Counts.Delivered)} delivered, "
                + $"{N(deliveries.Counts.Failed)} failed attempts, {N(deliveries.Counts.GivenUp)} given up. Calls: "
                + $"{N(simulator.Seller.Calls.Count)}, {N(simulator.Seller.Calls.Limited)} beyond the limit.");
        }
    }

    private static string PlaceForm(string query) => Form("orders", Back, $"""
        {query}
        <h2>Place orders</h2>
        {Number("How many", "count", "1", "min=\"1\" max=\"1000\" required")}
        {Text("SKU", "sku", placeholder: "any")}
        {Number("Quantity", "quantity", "1", "min=\"1\" max=\"100\" required")}
        {Select("Kind", "kind", PlannedKindText.All.Select(kind => (kind, Words(kind))))}
        {Number("Days to release or make", "days", "5", "min=\"0\" max=\"60\"")}
        {Select("Shipped by", "shipping", [("seller", "the seller"), ("tiktok", "the platform")])}
        {Number("Buyer number", "buyer", "")}
        {Tick("Never paid", "neverPays", isOn: false)}
        <button class="primary">Place</button>
        """);

    private string FlowForms() => $"""
        <div class="card">
          <h2>Flow</h2>
          {Form("rate", Back, Number(
              "Orders a second", "ordersPerSecond", simulator.Trade.OrdersPerSecond.ToString(Culture))
              + "<button class=\"primary\">Set rate</button>", css: "")}
          <div class="actions">{Button("pause", Back, "Pause")}{Button("resume", Back, "Resume")}</div>
          <p class="muted">The rate is that of the first shop's own orders.</p>
        </div>
        """;

    private static string ClockForms()
    {
        (string Text, int Seconds)[] steps =
            [("1 hour", 3_600), ("1 day", 86_400), ("3 days", 259_200), ("30 days", 2_592_000)];
        return $"""
            <div class="card">
              <h2>Clock</h2>
              {Form("clock/advance", Back, Number("Seconds", "seconds", "3600")
                  + "<button class=\"primary\">Advance</button>", css: "")}
              <div class="actions">{string.Concat(steps.Select(step => Form(
                  "clock/advance", Back,
                  $"<input type=\"hidden\" name=\"n:seconds\" value=\"{step.Seconds}\"><button>{step.Text}</button>",
                  css: "")))}</div>
              <p class="muted">Holds end, parcels move, deadlines pass, tokens age.</p>
            </div>
            """;
    }

    private static string ContentForms(string query) =>
        Form("content/viral", Back, $"""
            {query}
            <h2>Go viral</h2>
            {Text("SKU", "sku", placeholder: "the first wanted")}
            {Number("Draw beside other videos", "heat", "100", "min=\"1\" max=\"1000\"")}
            {Tick("By a creator", "isAffiliate", isOn: true)}
            <button class="primary">Post the video</button>
            """)
        + Form("content/live", Back, $"""
            {query}
            <h2>Go LIVE</h2>
            {Text("SKU", "sku", placeholder: "the first wanted")}
            {Text("Title", "title", "LIVE now")}
            {Tick("By a creator", "isAffiliate", isOn: false)}
            <button class="primary">Go LIVE</button>
            """);

    private static string Contents(Market market)
    {
        lock (market.Gate)
        {
            var rows = market.Contents.All.Reverse().Take(30).Select(found => "<tr>"
                + Cell(found.Type) + Cell(found.Record.Title) + Cell(found.Record.Username)
                + NumberCell(found.Record.Heat.ToString("0.#", Culture))
                + Cell(found.IsOn ? "on" : "over") + "<td>"
                + (found.IsOn && (found.IsLive || found.Record.Heat > 1)
                    ? Button($"content/{found.Id}/end", Back, "End", $"End {found.Record.Title}")
                    : "")
                + "</td></tr>");
            return Table(
                "contents", "Videos and LIVEs", Head("Type", "Title", "Account", "#Draw", "State", ""), rows, "None.");
        }
    }
}
