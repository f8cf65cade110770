using CreatorFlow.Ui;
using Microsoft.Extensions.FileProviders;

namespace CreatorFlow.Tests.Ui;

public sealed class AssetPathsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("creatorflow-assets").FullName;

    [Fact]
    public void A_built_file_is_asked_for_with_its_hash()
    {
        File.WriteAllText(Path.Combine(folder, "assets.json"), """{ "app.js": "/app.js?v=1a2b" }""");
        using var files = new PhysicalFileProvider(folder);

        new AssetPaths(files)["app.js"].ShouldBe("/app.js?v=1a2b");
    }

    [Fact]
    public void Without_a_build_the_plain_address_is_given()
    {
        using var files = new PhysicalFileProvider(folder);

        new AssetPaths(files)["app.js"].ShouldBe("/app.js");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
