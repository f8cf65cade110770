using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Shipping.Channel;

/// <summary>What a channel's failures mean for labels: what was surely not done, and what may have been.</summary>
internal static class ChannelAnswers
{
    /// <param name="unanswered">What it is when nobody knows whether the call came through.</param>
    public static async Task<Result<T>> Of<T>(
        ConnectedShop shop, Func<Task<Result<T>>> call, Func<string, Problem> unanswered)
    {
        try
        {
            return await call();
        }
        catch (ChannelFailure failure)
        {
            return failure.Kind switch
            {
                ChannelFailureKind.RateLimited => ShippingProblems.CarrierBusy(shop.Channel),
                ChannelFailureKind.Reconnect => ShippingProblems.ShopLocked(shop.Channel, shop.Name),
                ChannelFailureKind.ScopeMissing => ShippingProblems.ConsentMissing(shop.Channel, shop.Name),
                ChannelFailureKind.Refused =>
                    ShippingProblems.CarrierRefused(shop.Channel, failure.Code ?? "", failure.Message),
                _ => unanswered(shop.Channel).Charging(failure.Charged),
            };
        }
    }
}
