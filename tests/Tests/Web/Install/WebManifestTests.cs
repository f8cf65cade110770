using System.Globalization;
using System.Text.Json;
using CreatorFlow.Ui;
using CreatorFlow.Web.Install;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace CreatorFlow.Tests.Web.Install;

public sealed class WebManifestTests
{
    [Fact]
    public async Task It_is_a_manifest_that_browsers_install_by()
    {
        var (type, manifest) = await Asked("en");

        type.ShouldBe("application/manifest+json");
        manifest.GetProperty("name").GetString().ShouldBe("CreatorFlow");
        manifest.GetProperty("start_url").GetString().ShouldBe("/");
        manifest.GetProperty("display").GetString().ShouldBe("standalone");
        var icons = manifest.GetProperty("icons").EnumerateArray().ToList();
        icons.Select(icon => icon.GetProperty("sizes").GetString()).ShouldBe(["any", "192x192", "512x512", "512x512"]);
        icons[^1].GetProperty("purpose").GetString().ShouldBe("maskable");
    }

    [Theory]
    [InlineData("en", "Orders")]
    [InlineData("es", "Pedidos")]
    [InlineData("pt-BR", "Pedidos")]
    public async Task It_speaks_the_language_of_whoever_asks(string language, string orders)
    {
        var (_, manifest) = await Asked(language);

        manifest.GetProperty("lang").GetString().ShouldStartWith(language);
        manifest.GetProperty("shortcuts")[0].GetProperty("name").GetString().ShouldBe(orders);
    }

    private static async Task<(string? Type, JsonElement Manifest)> Asked(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
        };
        using var body = new MemoryStream();
        context.Response.Body = body;
        await WebManifest.Endpoint(context, new AssetPaths(new NullFileProvider())).ExecuteAsync(context);
        return (context.Response.ContentType, JsonDocument.Parse(body.ToArray()).RootElement);
    }
}
