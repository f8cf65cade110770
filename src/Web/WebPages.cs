using CreatorFlow.Platform.Live;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Ui;
using CreatorFlow.Web.Home;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CreatorFlow.Web;

/// <summary>Registers the pages that compose the modules' panels, and the frame around all pages.</summary>
internal static class WebPages
{
    public static IServiceCollection AddWebPages(this IServiceCollection services)
    {
        services.AddUi();
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.TryAddSingleton<IPages, PageRenderer>();
        services.AddSingleton(WebWords.Catalogue);
        services.AddScoped<ShopDay>();
        services.AddScoped<HomeFigures>();
        services.AddLiveValues<HomeFigures>();
        return services;
    }

    /// <summary>Every page of every module.</summary>
    public static IEndpointRouteBuilder MapWebPages(this IEndpointRouteBuilder routes)
    {
        routes.MapRazorComponents<App>().AddAdditionalAssemblies(PageAssemblies.Others);
        return routes;
    }
}
