using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Gateway;

/// <summary>
/// A signed endpoint: its method and path pattern, the scope it needs, whether it is bound to a shop.
/// </summary>
internal sealed record ApiEndpoint(
    string Method, string Pattern, string Scope, Func<Call, Task<Reply>> Run, bool NeedsShop = true)
{
    public static ApiEndpoint Get(string pattern, string scope, Func<Call, Reply> run, bool needsShop = true) =>
        new("GET", pattern, scope, call => Task.FromResult(run(call)), needsShop);

    /// <summary>A POST that changes nothing.</summary>
    public static ApiEndpoint Search(string pattern, string scope, Func<Call, Reply> run) =>
        new("POST", pattern, scope, call => Task.FromResult(run(call)));

    public static ApiEndpoint Post(string pattern, string scope, Func<Call, Task<Reply>> run) =>
        new("POST", pattern, scope, run);

    /// <summary>A POST of a file, which is bound to no shop.</summary>
    public static ApiEndpoint Multipart(string pattern, string scope, Func<Call, Task<Reply>> run) =>
        new("POST", pattern, scope, run, NeedsShop: false) { TakesFile = true };

    /// <summary>The body is multipart/form-data in place of JSON.</summary>
    public bool TakesFile { get; init; }

    /// <summary>The name it is known by: method and path.</summary>
    public string Name { get; } = $"{Method} {Pattern}";

    public bool FitsPath(string path)
    {
        var pattern = Pattern.Split('/');
        var segments = path.Split('/');
        return pattern.Length == segments.Length
            && pattern.Zip(segments).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }
}
