namespace CreatorFlow.Orders.List;

/// <summary>What the views are called, and what an empty one means.</summary>
internal static class ViewText
{
    public static string Of(OrderView view) => view switch
    {
        OrderView.Ship => OrdersWords.ViewShip,
        OrderView.Late => OrdersWords.ViewLate,
        OrderView.Overdue => OrdersWords.ViewOverdue,
        OrderView.Due3h => OrdersWords.ViewDue3h,
        OrderView.CancelAsked => OrdersWords.ViewCancelAsked,
        OrderView.Trouble => OrdersWords.ViewTrouble,
        OrderView.Review => OrdersWords.ViewReview,
        OrderView.Waiting => OrdersWords.ViewWaiting,
        OrderView.NoStock => OrdersWords.ViewNoStock,
        OrderView.Held => OrdersWords.ViewHeld,
        OrderView.Shipped => OrdersWords.ViewShipped,
        OrderView.Cancelled => OrdersWords.ViewCancelled,
        _ => OrdersWords.ViewAll,
    };

    public static string EmptyTitle(OrderFilter filter) => filter switch
    {
        { Search.Length: > 0 } => OrdersWords.EmptySearch(filter.Search),
        { IsViewAlone: false } => OrdersWords.EmptyFilter,
        { View: OrderView.All } => OrdersWords.EmptyAll,
        { View: OrderView.Ship } => OrdersWords.EmptyShip,
        { View: OrderView.Late or OrderView.Overdue or OrderView.Due3h } => OrdersWords.EmptyLate,
        { View: OrderView.NoStock } => OrdersWords.EmptyNoStock,
        _ => OrdersWords.EmptyView,
    };

    public static string EmptyText(OrderFilter filter) => filter switch
    {
        { Search.Length: > 0 } => OrdersWords.EmptySearchText,
        { IsViewAlone: false } => OrdersWords.EmptyFilterText,
        { View: OrderView.All } => OrdersWords.EmptyAllText,
        { View: OrderView.Ship } => OrdersWords.EmptyShipText,
        { View: OrderView.Late or OrderView.Overdue or OrderView.Due3h } => OrdersWords.EmptyLateText,
        { View: OrderView.NoStock } => OrdersWords.EmptyNoStockText,
        _ => OrdersWords.EmptyViewText,
    };
}
