using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Orders.Show;

/// <summary>What it is called whose label an order travels under, the same on every page.</summary>
internal static class ShippedByLook
{
    public static string TextOf(ShippedBy by) => by switch
    {
        ShippedBy.ChannelLabel => OrdersWords.ShippedByChannelLabel,
        ShippedBy.Channel => OrdersWords.KindFulfilledByChannel,
        _ => OrdersWords.ShippedBySeller,
    };
}
