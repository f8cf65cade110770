using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;

namespace CreatorFlow.Ui;

/// <summary>What the components need from the host.</summary>
public static class UiModule
{
    /// <summary>Adds the asset addresses and the clock; works without a web host as well (in tests).</summary>
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<LoadTurns>();
        services.TryAddSingleton(provider => new AssetPaths(
            provider.GetService<IWebHostEnvironment>()?.WebRootFileProvider ?? new NullFileProvider()));

        return services;
    }
}
