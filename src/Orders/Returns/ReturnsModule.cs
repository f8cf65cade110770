using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders.Returns;

/// <summary>Registers returns.</summary>
internal static class ReturnsModule
{
    public static IServiceCollection AddReturns(this IServiceCollection services) => services
        .AddScoped<OpenReturn>()
        .AddScoped<MoveReturn>()
        .AddScoped<ReturnList>()
        .AddFact<ReturnOpened>()
        .AddFact<ReturnApproved>()
        .AddFact<ReturnRejected>()
        .AddFact<ReturnWithdrawn>()
        .AddFact<ReturnReceived>()
        .AddFact<RefundRecorded>();
}
