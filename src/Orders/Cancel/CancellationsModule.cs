using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders.Cancel;

/// <summary>Registers cancellations of units and the answers to buyers.</summary>
internal static class CancellationsModule
{
    public static IServiceCollection AddCancellations(this IServiceCollection services) => services
        .AddScoped<CancelUnits>()
        .AddScoped<MayCancel>()
        .AddScoped<PendingUnits>()
        .AddScoped<FollowCancellationRequests>()
        .AddScoped<AnswerCancellationRequest>()
        .AddScoped<CancellationRequestList>()
        .AddScoped<ShownReasons>()
        .AddJob<CancelUnitsAtChannel>()
        .AddJob<ReadCancellationRequest>()
        .AddJob<AnswerAtChannel>()
        .AddFact<UnitsCancelled>()
        .AddFact<CancellationAsked>()
        .AddFact<CancellationWithdrawn>()
        .AddFact<CancellationAccepted>()
        .AddFact<CancellationRejected>()
        .AddFact<CancellationAnswerTold>();
}
