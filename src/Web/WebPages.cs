using System.Text.Json.Serialization;
using CreatorFlow.Platform.Live;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Ui;
using CreatorFlow.Web.Home;
using CreatorFlow.Web.Live;
using CreatorFlow.Web.Palette;
using CreatorFlow.Web.WorkQueue;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CreatorFlow.Web;

/// <summary>Registers the pages that compose the modules' panels, and the frame around all pages.</summary>
internal static class WebPages
{
    public static IServiceCollection AddWebPages(this IServiceCollection services)
    {
        services.AddUi();
        services.AddRazorComponents();
        // The API writes states by their names.
        services.ConfigureHttpJsonOptions(
            json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.TryAddSingleton<IPages, PageRenderer>();
        services.AddSingleton(WebWords.Catalogue);
        services.AddScoped<ShopDay>();
        services.AddScoped<HomeFigures>();
        services.AddScoped<FindCommands>();
        services.AddScoped<ICommandSource, PlaceCommands>();
        services.AddScoped<ReadHome>();
        services.AddSingleton<PastHours>();
        services.AddLiveValues<HomeFigures>();
        services.AddSingleton<PageVitals>();
        services.AddLiveValues<LiveMetrics>().AddLiveValues<LiveGrades>();
        services.AddLiveValues<LiveAdmin>().AddLiveValues<LivePace>();
        return services;
    }

    /// <summary>
    /// A page for answers that have a status and no body; in a scope of its own, since pages keep state.
    /// </summary>
    public static IApplicationBuilder UseStatusPages(this IApplicationBuilder app) =>
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);

    /// <summary>Every page of every module.</summary>
    public static IEndpointRouteBuilder MapWebPages(this IEndpointRouteBuilder routes)
    {
        routes.MapWorkQueue();
        routes.MapRazorComponents<App>().AddAdditionalAssemblies(PageAssemblies.Others);
        return routes;
    }
}
