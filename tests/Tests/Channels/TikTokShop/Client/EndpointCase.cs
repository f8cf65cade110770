using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

/// <summary>One call of an endpoint: what must leave, what comes back, and how that reads.</summary>
/// <param name="Path">With ids in their places.</param>
/// <param name="Query">The endpoint's own members, decoded and sorted.</param>
/// <param name="Body">The very text; empty when nothing is sent.</param>
/// <param name="Data">What comes back, with the member names of the vendor's documents.</param>
internal sealed record EndpointCase(
    Endpoint Endpoint,
    Func<TikTokShopApi, Task<Answer>> Call,
    string Path,
    string Query,
    string Body,
    string Data,
    Action<Answer> Check)
{
    public static EndpointCase Of<T>(
        Endpoint endpoint,
        Func<TikTokShopApi, Task<T>> call,
        string path,
        string query,
        string body,
        string data,
        Action<T> check)
        where T : Answer =>
        new(endpoint, async api => await call(api), path, query, Joined(body), data, answer => check((T)answer));

    /// <summary>One whose answer has nothing to tell.</summary>
    public static EndpointCase Quiet(
        Endpoint endpoint, Func<TikTokShopApi, Task<Done>> call, string path, string query, string body) =>
        Of(endpoint, call, path, query, body, "{}", _ => { });

    public override string ToString() => Endpoint.Name;

    /// <summary>A body is written over several lines here and is one line on the wire.</summary>
    private static string Joined(string body) => string.Concat(body.Split('\n').Select(line => line.Trim()));
}
