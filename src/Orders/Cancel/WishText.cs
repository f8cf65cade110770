namespace CreatorFlow.Orders.Cancel;

/// <summary>What a buyer asks to cancel, in words.</summary>
internal static class WishText
{
    public static string Of(Cancellation wish) => !wish.IsRead ? OrdersWords.WishUnread
        : wish.Wanted.Count == 0 ? OrdersWords.WishWhole
        : OrdersWords.WishUnits(string.Join(
            ", ", wish.Wanted.Select(own => OrdersWords.ParcelsHolds(own.Quantity, own.Sku))));
}
