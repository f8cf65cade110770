using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.Admin;

/// <summary>The simulators' own pages: plain HTML with files from this assembly, nothing from elsewhere.</summary>
internal static class AdminPages
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "base-uri 'none'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", context => Send(context, "index.html", "text/html; charset=utf-8"));
        routes.MapGet("/assets/admin.css", context => Send(context, "admin.css", "text/css; charset=utf-8"));
        routes.MapGet("/assets/admin.js", context => Send(context, "admin.js", "text/javascript; charset=utf-8"));
    }

    /// <summary>A page with the given content, which must already be encoded.</summary>
    public static Task Write(HttpContext context, int status, string title, string content)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{title} · Sandbox</title>
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
