using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace CreatorFlow.Ui;

/// <summary>
/// The addresses of the built files (script, style sheet, sprite, font), each with the hash of its content, so that
/// browsers may keep them for ever. Read once from the manifest of the asset build.
/// </summary>
public sealed class AssetPaths(IFileProvider webRoot)
{
    private readonly Lazy<Dictionary<string, string>> paths = new(() => Read(webRoot));

    /// <summary>The address of a built file such as "app.js"; without a hash when the files were not built.</summary>
    public string this[string name] => paths.Value.GetValueOrDefault(name, "/" + name);

    private static Dictionary<string, string> Read(IFileProvider webRoot)
    {
        var manifest = webRoot.GetFileInfo("assets.json");

        if (!manifest.Exists)
        {
            return [];
        }

        using var content = manifest.CreateReadStream();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(content) ?? [];
    }
}
