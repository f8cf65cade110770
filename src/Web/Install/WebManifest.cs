using System.Text.Json.Serialization;
using CreatorFlow.Platform.Words;
using CreatorFlow.Ui;

namespace CreatorFlow.Web.Install;

/// <summary>What a browser needs to install the application, in the language of whoever asks.</summary>
internal static class WebManifest
{
    public const string Path = "/app.webmanifest";
    private const string MediaType = "application/manifest+json";

    /// <summary>GET /app.webmanifest.</summary>
    public static IResult Endpoint(HttpContext context, AssetPaths paths)
    {
        // The browser asks again when it updates the application; the words follow the language then.
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Json(Of(paths), contentType: MediaType);
    }

    private static Document Of(AssetPaths paths) => new(
        Id: "/",
        Name: "CreatorFlow",
        ShortName: "CreatorFlow",
        Description: WebWords.InstallDescription,
        Language: Languages.Current.HtmlLang,
        StartUrl: "/",
        Scope: "/",
        Display: "standalone",
        BackgroundColor: paths["colour.light"],
        ThemeColor: paths["colour.brand"],
        Icons:
        [
            new(paths["favicon.svg"], "any", "image/svg+xml", "any"),
            new(paths["icons/icon-192.png"], "192x192", "image/png", "any"),
            new(paths["icons/icon-512.png"], "512x512", "image/png", "any"),
            new(paths["icons/maskable-512.png"], "512x512", "image/png", "maskable"),
        ],
        Shortcuts:
        [
            new(WebWords.NavOrders, "/orders?view=ship"),
            new(WebWords.NavStock, "/stock"),
            new(WebWords.NavChannels, "/channels"),
        ]);

    private sealed record Document(
        string Id,
        string Name,
        [property: JsonPropertyName("short_name")] string ShortName,
        string Description,
        [property: JsonPropertyName("lang")] string Language,
        [property: JsonPropertyName("start_url")] string StartUrl,
        string Scope,
        string Display,
        [property: JsonPropertyName("background_color")] string BackgroundColor,
        [property: JsonPropertyName("theme_color")] string ThemeColor,
        IReadOnlyList<Image> Icons,
        IReadOnlyList<Shortcut> Shortcuts);

    private sealed record Image(string Src, string Sizes, string Type, string Purpose);

    private sealed record Shortcut(string Name, string Url);
}
