using CreatorFlow.Sandbox.TikTokShop;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using Microsoft.AspNetCore.Http;
using static CreatorFlow.Sandbox.Admin.Html;

namespace CreatorFlow.Sandbox.Admin;

/// <summary>The latest orders, and what their buyers can do about them.</summary>
internal sealed class OrdersPage : IAdminPage
{
    private const int Rows = 100;

    public string Path => "/admin/orders";

    public string Title => "Orders";

    public string Body(Market market, HttpRequest request)
    {
        var status = request.Query["status"].ToString();
        var known = OrderStatusText.All.Contains(status) ? status : null;
        var options = string.Concat(OrderStatusText.All.Select(name => Option(name, Words(name), name == known)));
        return $"""
            <section aria-labelledby="orders-title">
              <div class="row">
                <h2 id="orders-title">Latest orders</h2>
                <form method="get" action="{Path}">
                  <input type="hidden" name="shop" value="{market.Shop.Id}">
                  <label>Status <select name="status">{Option("", "All", known is null)}{options}</select></label>
                  <button>Show</button>
                </form>
              </div>
              {List(market, known)}
            </section>
            """;
    }

    private string List(Market market, string? status)
    {
        Order[] orders;

        lock (market.Gate)
        {
            orders = [.. market.Orders.Listing.Latest(status).Take(Rows).Select(market.Orders.Get)];
        }

        var back = $"{Path}?shop={market.Shop.Id}&status={status}";
        return Table(
            "orders", "Latest orders",
            Head("Order", "Status", "Kind", "Buyer", "#Units", "#Total", "Ships", "Tracking", ""),
            orders.Select(order => Row(market, order, back)), "No orders yet.");
    }

    private static string Row(Market market, Order order, string back)
    {
        var state = order.State;
        var tracking = state.Parcels?.LastOrDefault(parcel => parcel.IsShipped)?.Tracking;
        return "<tr>" + Cell(order.Id)
            + Cell(Words(state.Status.Wire()) + (state.IsCancelRequested ? " (asked to cancel)" : ""))
            + Cell(Words(order.Plan.Kind.Name()))
            + Cell($"{order.Buyer.Name}, {order.Buyer.Place.City}")
            + NumberCell(N(order.Units))
            + NumberCell(Money(OrderMoney.Of(market, order).Total, market.Currency))
            + Cell(state.IsPlatformShipped ? "platform" : "seller") + Cell(tracking)
            + $"<td>{Actions(order, back)}</td></tr>";
    }

    private static string Actions(Order order, string back)
    {
        var cancel = Button($"orders/{order.Id}/cancel", back, "Cancel", $"Cancel order {order.Id} as its buyer");
        return order.State.Status switch
        {
            OrderStatus.Unpaid => Button($"orders/{order.Id}/pay", back, "Pay", $"Pay order {order.Id}") + cancel,
            OrderStatus.OnHold or OrderStatus.AwaitingShipment => cancel + Button(
                $"orders/{order.Id}/address", back, "New address", $"New address for order {order.Id}"),
            OrderStatus.AwaitingCollection or OrderStatus.InTransit or OrderStatus.Delivered =>
                Return(order, back),
            _ => "",
        };
    }

    private static string Return(Order order, string back)
    {
        (string, string)[] types = order.State.Status == OrderStatus.Delivered
            ? [("RETURN_AND_REFUND", "return"), ("REFUND", "refund"), ("REPLACEMENT", "replacement")]
            : [("REFUND", "refund")];
        var options = string.Concat(types.Select(type => Option(type.Item1, type.Item2)));
        return Form(
            $"orders/{order.Id}/return", back,
            $"<select name=\"type\" aria-label=\"What the buyer of order {order.Id} wants\">{options}</select>"
            + $"<button aria-label=\"Open a case for order {order.Id}\">Open</button>",
            css: "");
    }
}
