using CreatorFlow.Automation;
using CreatorFlow.Channels;
using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory;
using CreatorFlow.Orders;
using CreatorFlow.Platform.Live;
using CreatorFlow.Platform.Telemetry;
using CreatorFlow.Shipping;

namespace CreatorFlow.Web.Hosting;

/// <summary>The order in which a request passes, and all routes.</summary>
internal static class Pages
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddLive();
        services.AddSingleton<ILiveVisitors, LiveVisitors>();
        services.AddRazorComponents();
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseTelemetry();
        app.UseMiddleware<SecurityHeaders>();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseIdentity();

        app.MapHealth(route => route.PublicBecause("balancers ask it without a session"));
        app.MapLive(route => route.RequirePermission(Permissions.HomeRead));
        app.MapIdentity();
        app.MapChannels();
        app.MapShipping();
    }
}
