using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders.Compliance;

/// <summary>Registers the channel's rules as orders go by them, and the seller's own limits.</summary>
internal static class ComplianceModule
{
    public static IServiceCollection AddCompliance(this IServiceCollection services) => services
        .AddScoped<ShopPolicies>()
        .AddScoped<OwnLimits>()
        .AddScoped<SetOwnLimits>()
        .AddScoped<ShownCompliance>()
        .AddFact<OwnLimitsSet>();
}
