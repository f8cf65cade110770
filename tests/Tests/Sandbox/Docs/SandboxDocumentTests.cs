using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CreatorFlow.Sandbox.Faults;
using CreatorFlow.Sandbox.TikTokShop.Rules;
using CreatorFlow.Sandbox.TikTokShop.Scripts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Sandbox.TikTokShop;

namespace CreatorFlow.Tests.Sandbox.Docs;

/// <summary>What docs/sandbox.md says is there is there, and what is there it says.</summary>
public partial class SandboxDocumentTests
{
    [Fact]
    public async Task The_table_of_endpoints_is_that_of_the_program()
    {
        await using var shop = await ShopFixture.Start();
        var told = Row().Matches(Text()).Select(row => row.Groups[1].Value).Where(row => VersionedPath().IsMatch(row));

        told.Order().ShouldBe(shop.Simulator.Endpoints.Select(endpoint => endpoint.Name).Order());
    }

    [Theory]
    [InlineData("member of `calls`", typeof(CallFault))]
    [InlineData("member of `webhooks`", typeof(WebhookFaults))]
    [InlineData("member of `platform`", typeof(PlatformFaults))]
    [InlineData("member of the policy", typeof(Policy))]
    [InlineData("switch", typeof(Switches))]
    public void The_tables_of_members_are_those_of_the_program(string heading, Type type)
    {
        var told = Table(heading)
            .SelectMany(row => Code().Matches(row.Split('|')[1]))
            .Select(code => code.Groups[1].Value);
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

        told.Order().ShouldBe(known.Order());
    }

    [Fact]
    public void The_table_of_scenarios_is_that_of_the_program() =>
        Table("scenario").Select(row => Code().Match(row).Groups[1].Value)
            .ShouldBe(Library.All.Select(script => script.Name));

    [Fact]
    public async Task The_control_calls_of_the_document_exist()
    {
        await using var shop = await ShopFixture.Start();
        var calls = Code().Matches(string.Join('\n', Table("call"))).Select(code => code.Groups[1].Value)
            .Where(code => code.StartsWith("GET /control", StringComparison.Ordinal))
            .Select(code => code["GET ".Length..])
            .Where(path => !path.Contains('{', StringComparison.Ordinal))
            .ToArray();

        calls.Length.ShouldBeGreaterThan(8);

        foreach (var path in calls)
        {
            using var answer = await shop.Http.GetAsync(path, TestContext.Current.CancellationToken);
            answer.IsSuccessStatusCode.ShouldBeTrue(path);
        }
    }

    /// <summary>The rows of the first table whose first column has this heading.</summary>
    private static IEnumerable<string> Table(string heading) => Text().Split('\n')
        .SkipWhile(line => !line.StartsWith($"| {heading} |", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'));

    private static string Text() => File.ReadAllText(Path.Combine(Checkout.Root, "docs", "sandbox.md"));

    [GeneratedRegex(@"^\| `((?:GET|POST|PUT|DELETE) /[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^[A-Z]+ /\w+/\d{6}/")]
    private static partial Regex VersionedPath();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
