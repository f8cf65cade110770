using CreatorFlow.Orders.Checks;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Profit;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Checks;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders.Settlements;

/// <summary>Registers settlements and what orders leave.</summary>
internal static class SettlementsModule
{
    public static IServiceCollection AddSettlements(this IServiceCollection services) => services
        .AddReaction<MatchSettlements>()
        .AddScoped<SettlementList>()
        .AddScoped<FetchUnknownOrders>()
        .AddScoped<ShownStatement>()
        .AddScoped<ExportStatements>()
        .AddScoped<ReckonProfit>()
        .AddScoped<LabelShares>()
        .AddScoped<ExportProfit>()
        .AddSingleton<ICheck, SettledOrdersExist>()
        .AddFact<OrderSettled>();
}
