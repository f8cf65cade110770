using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>What one unit of a line costs, in minor units.</summary>
internal readonly record struct UnitMoney(long ListPrice, long Price, long Tax)
{
    public long Discount => ListPrice - Price;

    public static UnitMoney Of(Market market, Order order, int line)
    {
        var wanted = order.Plan.Lines[line];
        var sku = market.Catalogue.Skus[wanted.Sku];
        var list = wanted.PriceMinor == sku.FirstPriceMinor ? sku.FirstListPriceMinor : wanted.PriceMinor;

        if (order.Plan.Kind.IsFree())
        {
            return new UnitMoney(list, 0, 0);
        }

        var tax = market.Profile.TaxIsAdded ? TaxOf(wanted.PriceMinor, order.Buyer.Place.TaxRate) : 0;
        return new UnitMoney(list, wanted.PriceMinor, tax);
    }

    private static long TaxOf(int priceMinor, decimal rate) =>
        (long)decimal.Round(priceMinor * rate, MidpointRounding.AwayFromZero);
}

/// <summary>
/// What an order costs, in minor units. Shipping is free for larger orders: the platform pays it then.
/// </summary>
internal readonly record struct OrderMoney(
    long ListPrice, long Discount, long Tax, long ShippingFee, long PlatformShippingDiscount)
{
    private const long ShippingMinor = 599;
    private const long FreeShippingFromMinor = 3_000;

    public long SubTotal => ListPrice - Discount;

    public long Shipping => ShippingFee - PlatformShippingDiscount;

    public long Total => SubTotal + Shipping + Tax;

    public static OrderMoney Of(Market market, Order order)
    {
        long list = 0;
        long discount = 0;
        long tax = 0;

        for (var line = 0; line < order.Plan.Lines.Count; line++)
        {
            var unit = UnitMoney.Of(market, order, line);
            var quantity = order.Plan.Lines[line].Quantity;
            list += unit.ListPrice * quantity;
            discount += unit.Discount * quantity;
            tax += unit.Tax * quantity;
        }

        var isFree = order.Plan.Kind.IsFree() || list - discount >= FreeShippingFromMinor;
        return new OrderMoney(list, discount, tax, ShippingMinor, isFree ? ShippingMinor : 0);
    }
}
