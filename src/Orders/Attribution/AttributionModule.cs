using CreatorFlow.Orders.Checks;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Checks;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders.Attribution;

/// <summary>Registers what brought orders.</summary>
internal static class AttributionModule
{
    public static IServiceCollection AddAttribution(this IServiceCollection services) => services
        .AddReaction<MatchBroughtOrders>()
        .AddScoped<BroughtOrderList>()
        .AddScoped<FetchBroughtOrders>()
        .AddSingleton<ICheck, BroughtOrdersExist>()
        .AddFact<OrderBrought>();
}
