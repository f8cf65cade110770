using System.Globalization;
using CreatorFlow.Automation;
using CreatorFlow.Channels;
using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory;
using CreatorFlow.Operations;
using CreatorFlow.Orders;
using CreatorFlow.Platform.Live;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Platform.Telemetry;
using CreatorFlow.Platform.Words;
using CreatorFlow.Shipping;
using CreatorFlow.Ui.Gallery;
using CreatorFlow.Web.Install;
using CreatorFlow.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CreatorFlow.Web.Hosting;

/// <summary>The order in which a request passes, and all routes.</summary>
internal static class Routing
{
    public static void AddRouting(this IServiceCollection services)
    {
        services.AddLive();
        services.AddSingleton<ILiveVisitors, LiveVisitors>();
        services.AddWebPages();
        services.AddCompression();
    }

    public static void UseRoutes(this WebApplication app)
    {
        app.UseTelemetry();
        app.UseMiddleware<SecurityHeaders>();
        // In a scope of its own: what failed may have left its services half used.
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseMiddleware<RefuseWhenFull>();
        app.UseWhen(context => !Asker.IsProgram(context.Request), people => people.UseStatusPages());
        app.UseBuiltFiles();
        app.UseCompression();
        app.UseRouting();
        app.UseIdentity();
        app.UseMiddleware<ReadsShareConnection>();

        app.MapHealth(route => route.PublicBecause("balancers ask it without a session"));
        app.MapPost(PageVitals.Path, PageVitals.Endpoint).RequirePermission(Permissions.HomeRead)
            .WithMetadata(new RequestSizeLimitAttribute(PageVitals.MaxBytes)).ExcludeFromDescription();
        app.MapLive(route => route.RequirePermission(Permissions.HomeRead));
        app.MapIdentity();
        app.MapChannels();
        app.MapShipping();
        app.MapInventory();
        app.MapOrders();
        app.MapAutomation();
        app.MapOperations();
        app.MapGet("/gallery/{page?}", Gallery).PublicBecause("it shows the design system and no data")
            .ExcludeFromDescription();
        app.MapGet(WebManifest.Path, WebManifest.Endpoint).PublicBecause("browsers install by it, and it holds no data")
            .ExcludeFromDescription();
        app.MapWebPages();
    }

    // The address may name a language: a test visits every combination without a cookie.
    private static async Task Gallery(string? page, HttpContext context)
    {
        var query = context.Request.Query;
        var place = GalleryPlace.Of(page, name => query[name], name => context.Request.Cookies[name]);

        if (Languages.WithCode(query["lang"]) is { } language)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
            context.Response.Headers.ContentLanguage = language.HtmlLang;
        }

        var document = new RazorComponentResult<GalleryDocument>(new { Place = place })
        {
            StatusCode = place.Exists ? StatusCodes.Status200OK : StatusCodes.Status404NotFound,
        };
        await document.ExecuteAsync(context);
    }
}
