using CreatorFlow.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders.Hold;

/// <summary>Registers holds.</summary>
internal static class HoldsModule
{
    public static IServiceCollection AddHolds(this IServiceCollection services) => services
        .AddScoped<HoldBook>()
        .AddScoped<HoldList>()
        .AddScoped<HoldOrder>()
        .AddScoped<UnholdOrder>()
        .AddJob<EndHold>();
}
