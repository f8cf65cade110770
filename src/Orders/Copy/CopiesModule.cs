using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders.Copy;

/// <summary>Registers orders that are made from others.</summary>
internal static class CopiesModule
{
    public static IServiceCollection AddCopies(this IServiceCollection services) => services
        .AddScoped<CopyOrder>()
        .AddScoped<CopyList>()
        .AddScoped<OrderedUnits>()
        .AddFact<OrderCopiedFrom>()
        .AddFact<OrderCopiedTo>();
}
