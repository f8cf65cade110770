using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Checks;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Channels.Statements;

/// <summary>Registers statements.</summary>
internal static class StatementsModule
{
    public static IServiceCollection AddStatements(this IServiceCollection services) => services
        .AddScoped<ReadStatements>()
        .AddScoped<ReadExpectations>()
        .AddScoped<IStatements, StatementBook>()
        .AddSingleton<ICheck, StatementsAddUp>()
        .AddJob<PullStatements>()
        .AddFact<StatementRead>();
}
