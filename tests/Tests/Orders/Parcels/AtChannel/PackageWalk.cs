using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Parcels.AtChannel;

/// <summary>What tests of a channel's packages do with a seller's orders, by the real operations.</summary>
internal static class PackageWalk
{
    public static Task<Seller> Shop(string database) => ParcelWalk.Shop(database);

    /// <summary>A released order under the channel's label, in one package there.</summary>
    public static async Task<GivenOrder> InPackage(this Seller seller, int candles = 3, int soap = 1)
    {
        var order = await seller.Order([.. new[] { ("CANDLE", candles), ("SOAP", soap) }.Where(own => own.Item2 > 0)])
            .Where(word => word with
            {
                BuyerId = "b1",
                ShippedBy = ShippedBy.ChannelLabel,
                Total = new(((candles + soap) * 1_000) + 599, "USD"),
            })
            .Imported().Released();
        await order.Says(seller.Packages.Hold);
        return order;
    }

    /// <summary>The channel tells how the order is packed, as after a webhook.</summary>
    public static Task ToldAnew(this Seller seller, GivenOrder order) =>
        order.Says(_ => seller.Packages.Word(order.Told.ExternalId));

    /// <summary>Two candles in the first parcel, a candle and the soap in the second.</summary>
    public static Units[][] InTwo { get; } =
        [[new("CANDLE", 2)], [new("CANDLE", 1), new("SOAP", 1)]];

    /// <summary>Of each parcel: its number, the channel's package, its status and what is in it.</summary>
    public static async Task<List<string>> Packed(this Seller seller, GivenOrder order)
    {
        var texts = new List<string>();

        foreach (var parcel in await seller.Parcels(order))
        {
            texts.Add($"{parcel.Number} {parcel.PackageId} {parcel.Status}: {await seller.In(parcel.Id)}");
        }

        return texts;
    }
}
