using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Rates;

/// <summary>The rates for programs.</summary>
internal static class RatesApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/orders/rates", All).WithTags("Orders").RequirePermission(Permissions.OrdersRead);

    private static async Task<IResult> All(IOrderRates rates, CancellationToken ct) =>
        Results.Ok((await rates.Now(ct)).Select(RateJson.Of));
}

/// <summary>A rate of a shop.</summary>
/// <param name="LimitPercent">Above it (on-time delivery: below it) the channel acts.</param>
/// <param name="DaysPercent">Each day alone, the oldest first; null where nothing was due.</param>
internal sealed record RateJson(
    Guid ShopId, RateKind Kind, decimal LimitPercent, RateCount Now, RateCount Forecast, bool Breaks, bool WillBreak,
    int Stuck, IReadOnlyList<decimal?> DaysPercent)
{
    public static RateJson Of(ShopRate rate) => new(
        rate.ShopId, rate.Kind, rate.Limit, rate.Now, rate.Forecast, rate.Breaks(rate.Now), rate.WillBreak, rate.Stuck,
        [.. rate.Days.Select(day => day.Percent)]);
}
