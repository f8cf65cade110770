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

    public bool FitsPath(string path)
    {
        var pattern = Pattern.Split('/');
        var segments = path.Split('/');
        return pattern.Length == segments.Length
            && pattern.Zip(segments).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }
}
