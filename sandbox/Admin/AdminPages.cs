using CreatorFlow.Sandbox.TikTokShop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.Admin;

/// <summary>The simulators' own pages: plain HTML made here, files of this assembly, nothing from elsewhere.</summary>
internal static class AdminPages
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "base-uri 'none'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder routes, TikTokShopSimulator simulator, HttpClient http)
    {
        routes.MapGet("/assets/admin.css", context => Send(context, "admin.css", "text/css; charset=utf-8"));
        routes.MapGet("/assets/admin.js", context => Send(context, "admin.js", "text/javascript; charset=utf-8"));
        new AdminForms(http).Map(routes);
        IAdminPage[] pages =
        [
            new OverviewPage(simulator), new OrdersPage(), new ReturnsPage(simulator),
            new ScenariosPage(simulator), new FaultsPage(simulator), new AccessPage(simulator),
            new RulesPage(simulator), new LogPage(simulator),
        ];

        foreach (var page in pages)
        {
            routes.MapGet(page.Path, context => Write(
                context, StatusCodes.Status200OK, page.Title,
                new AdminFrame(simulator, pages).Around(page, context.Request)));
        }
    }

    /// <summary>A page with the given content, which must already be encoded.</summary>
    public static Task Write(HttpContext context, int status, string title, string content)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{title} · Sandbox</title>
              <link rel="icon" href="data:,">
              <link rel="stylesheet" href="/assets/admin.css">
            </head>
            <body>{content}</body>
            </html>
            """);
    }

    private static async Task Send(HttpContext context, string file, string type)
    {
        await using var content = typeof(AdminPages).Assembly.GetManifestResourceStream($"Sandbox.Admin.{file}")
            ?? throw new InvalidOperationException($"The file {file} is not in the assembly.");
        context.Response.ContentType = type;
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-cache";
        await content.CopyToAsync(context.Response.Body);
    }
}

/// <summary>A page of the administration.</summary>
internal interface IAdminPage
{
    string Path { get; }

    string Title { get; }

    /// <summary>What stands in its main part, encoded.</summary>
    string Body(Market market, HttpRequest request);
}
