using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

/// <summary>The tables of the document are those of the code, no more and no less.</summary>
public sealed class ClientDocumentTests
{
    [Fact]
    public void Its_endpoints_are_those_of_the_table()
    {
        var rows = EndpointTable.All.Select(endpoint =>
            $"| `{endpoint.Name}` | `{endpoint.Method} {endpoint.PathIn("{version}")}` | {Versions(endpoint)} "
            + $"| {endpoint.Scope ?? ""} | {Marks(endpoint)} |");

        Rows("## Endpoints").ShouldBe(rows);
    }

    [Fact]
    public void Its_errors_are_those_of_the_table()
    {
        var rows = KnownErrors.All.Select(error =>
            $"| {error.Code} | {error.Class} | {error.Meaning} | {Besides(error)} |");

        Rows("## Errors").ShouldBe(rows);
    }

    [Fact]
    public void Its_webhooks_are_those_of_the_table()
    {
        var rows = WebhookTypes.All.Select(type =>
            $"| {type.Number} | {type.Topic ?? ""} | {type.Meaning} | {type.EventType.Name} |");

        Rows("## Webhooks").ShouldBe(rows);
    }

    private static List<string> Rows(string heading) =>
    [
        .. ClientDocument.Text.Split(heading + "\n")[1].Split("\n## ")[0].Split('\n')
            .Where(line => line.StartsWith('|'))
            .Skip(2),
    ];

    private static string Besides(KnownError error) => error.Traits == ErrorTraits.None ? "" : $"{error.Traits}";

    private static string? KeyPlace(IdempotencyKind kind) => kind switch
    {
        IdempotencyKind.Query => "key in query",
        IdempotencyKind.Body => "key in body",
        _ => null,
    };

    private static string Versions(Endpoint endpoint) => string.Join(", ", endpoint.Versions);

    private static string Marks(Endpoint endpoint) => string.Join(", ", new[]
    {
        endpoint.IsShopBound ? null : "no shop",
        endpoint.IsWrite ? "writes" : null,
        KeyPlace(endpoint.Idempotency),
        endpoint.MaxPageSize == 0 ? null : $"pages {endpoint.MinPageSize}–{endpoint.MaxPageSize}",
        endpoint.MaxIds == 0 ? null : $"{endpoint.MaxIds} ids",
    }.OfType<string>());
}
