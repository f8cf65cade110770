using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Correct;
using CreatorFlow.Orders.Figures;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.List;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Validation;

/// <summary>
/// The checks of an order in three stages. Each is a named problem with the place where it is mended. What has left or
/// is over is not checked any more.
/// </summary>
internal static class OrderChecks
{
    public static IReadOnlyList<OrderCheck> Of(
        Order order, IReadOnlyList<OrderLine> lines, ConnectedShop? shop, DateTimeOffset now) =>
        OrderLifecycle.IsEnd(order.Status) || order.FulfilledByChannel || order.Status == OrderStatus.InTransit
            ? []
            : [.. Receipt(order, lines, shop), .. Processing(order), .. Fulfilment(order, now)];

    private static IEnumerable<OrderCheck> Receipt(Order order, IReadOnlyList<OrderLine> lines, ConnectedShop? shop)
    {
        yield return new(
            CheckStage.Receipt, "has_lines", lines.Count == 0 ? CheckProblems.Empty(order.Number) : null, "/channels");
        yield return new(
            CheckStage.Receipt, "known_products",
            TroubleOf(order, "orders.unknown_sku", "sku") is { } sku ? CheckProblems.UnknownProduct(sku) : null,
            "/channels");
        yield return new(
            CheckStage.Receipt, "currency",
            shop is not null && order.Currency != shop.Currency
                ? CheckProblems.OtherCurrency(order.Number, order.Currency, shop.Currency)
                : null,
            "/orders/review");
    }

    private static IEnumerable<OrderCheck> Processing(Order order)
    {
        yield return new(
            CheckStage.Processing, "released",
            order.ReleasedAt is null ? CheckProblems.NotReleased(order.Number) : null, null);
        yield return new(
            CheckStage.Processing, "in_stock",
            order.Status == OrderStatus.NoStock ? CheckProblems.NoStock(order.Number) : null,
            TroubleOf(order, "orders.short_of_stock", "sku") is { } sku
                ? $"/stock/{Uri.EscapeDataString(sku)}"
                : "/stock");
        yield return new(CheckStage.Processing, "looked_at", Review(order), $"{Self(order)}#review");
        yield return new(
            CheckStage.Processing, "not_held",
            order.Status == OrderStatus.Held ? CheckProblems.Held(order.Number) : null, Self(order));
        yield return new(
            CheckStage.Processing, "wanted",
            order.CancelAsked ? OrderProblems.CancelAsked(order.Number) : null, $"{Self(order)}/cancel");
    }

    private static IEnumerable<OrderCheck> Fulfilment(Order order, DateTimeOffset now)
    {
        var isHidden = order.ReleasedAt is null;
        yield return new(
            CheckStage.Fulfilment, "address", isHidden ? null : AddressCheck.Of(order),
            order.IsByHand ? CorrectActions.PathOf(order.Id) : null);
        yield return new(
            CheckStage.Fulfilment, "label",
            TroubleOf(order, "orders.label_failed", "text") is { } text
                ? CheckProblems.LabelFailed(order.Number, text)
                : null,
            Self(order));
        yield return new(
            CheckStage.Fulfilment, "in_time",
            order.DispatchBy <= now && TallyOrders.NotDispatched.Contains(order.Status)
                ? CheckProblems.Late(order.Number)
                : null,
            $"{OrderFilter.Path}?view=overdue");
    }

    private static Problem? Review(Order order) => order.Review switch
    {
        ReviewState.Open => OrderProblems.InReview(order.Number),
        ReviewState.Rejected => OrderProblems.Rejected(order.Number),
        _ => null,
    };

    private static string Self(Order order) => $"{OrderFilter.Path}/{order.Id}";

    private static string? TroubleOf(Order order, string code, string fact) =>
        order.TroubleReason is { } trouble && trouble.Code == code
            ? trouble.Facts.GetValueOrDefault(fact)?.ToString() ?? ""
            : null;
}
