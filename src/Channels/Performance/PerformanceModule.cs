using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Checks;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Channels.Performance;

/// <summary>Registers how shops sell.</summary>
internal static class PerformanceModule
{
    public static IServiceCollection AddPerformance(this IServiceCollection services) => services
        .AddScoped<FiguresReadings>()
        .AddScoped<DaysToRead>()
        .AddScoped<IReadFigures, ReadDays>()
        .AddScoped<IReadFigures, ReadProducts>()
        .AddScoped<IReadFigures, ReadVideos>()
        .AddScoped<IReadFigures, ReadLives>()
        .AddScoped<IReadFigures, ReadAffiliates>()
        .AddScoped<ForgetFigures>()
        .AddScoped<ReadFiguresNow>()
        .AddScoped<ContentTitles>()
        .AddScoped<ShopFigures>()
        .AddScoped<ShownFigures>()
        .AddScoped<ExportFigures>()
        .AddScoped<IAffiliates, AffiliateBook>()
        .AddSingleton<ICheck, FiguresHaveTheirVideos>()
        .AddJob<PullFigures>()
        .AddFact<ShopFiguresRead>()
        .AddFact<ShopFiguresAsked>()
        .AddFact<AffiliateOrdersRead>();
}
