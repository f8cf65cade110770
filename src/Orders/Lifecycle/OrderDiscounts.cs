using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Orders.Lifecycle;

/// <summary>What the channel pays of an order beside its buyer.</summary>
internal sealed partial class Order
{
    /// <summary>Of the goods.</summary>
    public long ChannelGoodsMinor { get; private set; }

    /// <summary>Of shipping.</summary>
    public long ChannelShippingMinor { get; private set; }

    private void LearnDiscounts(ChannelOrder told) => (ChannelGoodsMinor, ChannelShippingMinor) =
        (told.ChannelPaysGoods?.Minor ?? 0, told.ChannelPaysShipping?.Minor ?? 0);
}
