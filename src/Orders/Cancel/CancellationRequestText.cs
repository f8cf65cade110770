namespace CreatorFlow.Orders.Cancel;

/// <summary>What a buyer asks to cancel, in words.</summary>
internal static class CancellationRequestText
{
    public static string Of(Cancellation request) => !request.IsRead ? OrdersWords.CancellationRequestUnread
        : request.Wanted.Count == 0 ? OrdersWords.CancellationRequestWhole
        : OrdersWords.CancellationRequestUnits(string.Join(
            ", ", request.Wanted.Select(own => OrdersWords.ParcelsHolds(own.Quantity, own.Sku))));
}
