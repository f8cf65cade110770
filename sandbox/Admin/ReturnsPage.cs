using CreatorFlow.Sandbox.TikTokShop;
using CreatorFlow.Sandbox.TikTokShop.Returns;
using Microsoft.AspNetCore.Http;
using static CreatorFlow.Sandbox.Admin.Html;

namespace CreatorFlow.Sandbox.Admin;

/// <summary>The latest returns, with what buyers, carriers and the platform's employees can do.</summary>
internal sealed class ReturnsPage(TikTokShopSimulator simulator) : IAdminPage
{
    private const int Rows = 100;

    public string Path => "/admin/returns";

    public string Title => "Returns";

    public string Body(Market market, HttpRequest request) => $"""
        <section aria-labelledby="returns-title">
          <h2 id="returns-title">Latest returns</h2>
          <p class="muted">The seller answers by the API. Here acts everybody else. Cases are opened on the
            <a href="/admin/orders">orders</a> page.</p>
          {List(market)}
        </section>
        """;

    private string List(Market market)
    {
        lock (simulator.Seller.Gate)
        {
            var back = $"{Path}?shop={market.Shop.Id}";
            var rows = market.Returns.Listing.Latest().Take(Rows).Select(market.Returns.Get)
                .Select(found => Row(market, found, back))
                .ToArray();
            return Table(
                "returns", "Latest returns",
                Head("Return", "Order", "Wanted", "Status", "#Refund", "Moves by itself", ""), rows, "No returns yet.");
        }
    }

    private static string Row(Market market, ReturnCase found, string back)
    {
        var due = market.DueAt(found) is { } at
            ? DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("MM-dd HH:mm", Culture)
            : "";
        var actions = Actions(found)
            .Select(action => Button(
                $"returns/{found.Id}/{action.Call}", back, action.Text, $"{action.Text}: return {found.Id}"));
        return "<tr>" + Cell(found.Id) + Cell(found.OrderId) + Cell(Words(found.Record.Type))
            + Cell(Words(found.Status)) + NumberCell(Money(market.RefundMinor(found), market.Currency)) + Cell(due)
            + $"<td>{string.Concat(actions)}</td></tr>";
    }

    private static (string Call, string Text)[] Actions(ReturnCase found) => found.Status switch
    {
        ReturnStatus.Pending or ReturnStatus.ReplacementPending => [("cancel", "Buyer withdraws")],
        ReturnStatus.AwaitingResponse => [("accept-offer", "Accept offer"), ("refuse-offer", "Refuse offer")],
        ReturnStatus.AwaitingBuyer => [("send", "Send goods"), ("cancel", "Buyer withdraws")],
        ReturnStatus.BuyerShipped when !found.IsReceived => [("arrive", "Parcel arrives")],
        ReturnStatus.Rejected or ReturnStatus.RejectedParcel =>
            [("appeal", "Appeal"), ("support-buyer", "Buyer is right"), ("support-seller", "Seller is right")],
        _ => [],
    };
}
