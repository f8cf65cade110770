using CreatorFlow.Sandbox.TikTokShop.Orders;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

/// <summary>Which shop or order a control call means: the first shop when it names none.</summary>
internal static class Choice
{
    public static IResult In(this Seller seller, string? shopId, Func<Market, IResult> run) =>
        seller.Named(shopId) is { } market ? run(market) : UnknownShop();

    public static Task<IResult> In(this Seller seller, string? shopId, Func<Market, Task<IResult>> run) =>
        seller.Named(shopId) is { } market ? run(market) : Task.FromResult(UnknownShop());

    /// <summary>An order with the shop it was placed in.</summary>
    public static (Market Market, Order Order)? MarketOf(this Seller seller, string orderId)
    {
        foreach (var market in seller.Markets)
        {
            if (market.Orders.Find(orderId) is { } order)
            {
                return (market, order);
            }
        }

        return null;
    }

    private static Market? Named(this Seller seller, string? shopId) =>
        string.IsNullOrEmpty(shopId) ? seller.Markets[0] : seller.Find(shopId);

    private static IResult UnknownShop() => ControlEndpoints.Refuse("shop is unknown");
}
