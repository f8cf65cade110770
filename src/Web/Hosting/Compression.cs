using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace CreatorFlow.Web.Hosting;

/// <summary>
/// Compresses pages. The size of a compressed page that repeats what the address said would tell a listener on the line
/// bit by bit what else is in it, if another site could make the browser ask again and again: what another site asks
/// for, or a browser that does not say who asks, is sent as it is.
/// </summary>
internal static class Compression
{
    private static readonly string[] Own = ["same-origin", "none"];

    public static IServiceCollection AddCompression(this IServiceCollection services)
    {
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        return services.AddResponseCompression(options => options.EnableForHttps = true);
    }

    public static void UseCompression(this IApplicationBuilder app) =>
        app.UseWhen(context => IsOwn(context.Request), own => own.UseResponseCompression());

    private static bool IsOwn(HttpRequest request) => Own.Contains(request.Headers["Sec-Fetch-Site"].ToString());
}
