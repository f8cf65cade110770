using System.Text;
using System.Text.Json;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

/// <summary>
/// Every example message of the fact sheet, read and written again: nothing of it may be lost on the way but what
/// stands for "absent".
/// </summary>
public sealed class ExamplePayloadsTests
{
    private static readonly Dictionary<string, Func<byte[], string>> Answers = new(StringComparer.Ordinal)
    {
        ["affiliate-orders-search"] = Again<AffiliateOrderPage>,
        ["authorized-shops"] = Again<AuthorizedShops>,
        ["cancellation-search"] = Again<CancellationPage>,
        ["error"] = Again<Done>,
        ["inventory-search"] = Again<StockLevels>,
        ["inventory-update"] = Again<StockUpdated>,
        ["mark-package-as-shipped"] = Again<MarkedShipped>,
        ["order-detail"] = Again<OrderDetails>,
        ["order-price-detail"] = Again<PriceDetail>,
        ["order-search"] = Again<OrderPage>,
        ["package-search"] = Again<PackagePage>,
        ["product-detail"] = Again<Product>,
        ["product-search"] = Again<ProductPage>,
        ["shipping-document"] = Again<ShippingDocument>,
        ["shop-performance"] = Again<ShopPerformance>,
        ["shop-video-performance"] = Again<VideoPage>,
        ["statements"] = Again<StatementPage>,
        ["token"] = Again<CreatorFlow.Channels.TikTokShop.Client.Tokens>,
        ["tracking"] = Again<Tracking>,
    };

    private static readonly Dictionary<string, Func<byte[], string>> Requests = new(StringComparer.Ordinal)
    {
        ["inventory-search"] = Repeated<StockQuery>,
        ["inventory-update"] = Repeated<StockUpdate>,
        ["mark-package-as-shipped"] = Repeated<MarkShipped>,
        ["order-search"] = Repeated<OrderFilter>,
        ["price-update"] = Repeated<PriceUpdate>,
    };

    [Fact]
    public void Every_answer_is_read_to_its_last_member()
    {
        var files = Facts.Files("*.response.json");

        foreach (var file in files)
        {
            var example = Golden.Bytes(file);
            var again = Answers[file.Split('.')[0]](example);
            Lost(example, again).ShouldBeEmpty(file);
        }

        files.Count.ShouldBe(30);
    }

    [Fact]
    public void Every_request_is_written_as_the_example_writes_it()
    {
        var files = Facts.Files("*.request.json");

        foreach (var file in files)
        {
            var example = Encoding.UTF8.GetString(Golden.Bytes(file));
            var written = Requests[file.Split('.')[0]](Golden.Bytes(file));
            written.ShouldBe(string.Concat(example.Where(letter => !char.IsWhiteSpace(letter))), file);
        }

        files.Count.ShouldBe(5);
    }

    [Fact]
    public void Every_webhook_is_read_to_its_last_member()
    {
        var files = Facts.Files("webhook.*.json");

        foreach (var file in files)
        {
            var example = Golden.Bytes(file);
            var message = WebhookMessage.Read(example).ShouldNotBeNull();
            var again = JsonSerializer.Serialize(message.Event, message.Event.GetType(), WireJson.Default);

            message.Event.ShouldNotBeOfType<OtherEvent>(file);
            Lost(Encoding.UTF8.GetBytes(Data(example)), again).ShouldBeEmpty(file);
        }

        files.Count.ShouldBe(12);
    }

    private static string Again<T>(byte[] example) => JsonSerializer.Serialize(
        JsonSerializer.Deserialize(example, WireJson.For<Envelope<T>>())!, WireJson.For<Envelope<T>>());

    private static string Repeated<T>(byte[] example) => JsonSerializer.Serialize(
        JsonSerializer.Deserialize(example, WireJson.For<T>())!, WireJson.For<T>());

    private static string Data(byte[] webhook)
    {
        using var document = JsonDocument.Parse(webhook);
        return document.RootElement.GetProperty("data").GetRawText();
    }

    private static List<string> Lost(byte[] example, string again)
    {
        using var before = JsonDocument.Parse(example);
        using var after = JsonDocument.Parse(again);
        return [.. Lost("", before.RootElement, after.RootElement)];
    }

    /// <summary>The paths whose values are not there any more. Ids may have turned from numbers into texts.</summary>
    private static IEnumerable<string> Lost(string path, JsonElement before, JsonElement after) =>
        before.ValueKind switch
        {
            JsonValueKind.Object => before.EnumerateObject().SelectMany(member =>
                after.ValueKind == JsonValueKind.Object && after.TryGetProperty(member.Name, out var found)
                    ? Lost($"{path}/{member.Name}", member.Value, found)
                    : StandsForAbsent(member) ? [] : [$"{path}/{member.Name}"]),
            JsonValueKind.Array => before.GetArrayLength() != after.GetArrayLength()
                ? [path]
                : before.EnumerateArray().Zip(after.EnumerateArray())
                    .SelectMany((pair, i) => Lost($"{path}[{i}]", pair.First, pair.Second)),
            _ => before.ToString() == after.ToString() ? [] : [$"{path}: {before} became {after}"],
        };

    /// <summary>An amount that is empty, an instant that is 0, and what is null.</summary>
    private static bool StandsForAbsent(JsonProperty member) => member.Value.ToString() is var value
        && ((value.Length == 0) || (value == "0" && member.Name.EndsWith("_time", StringComparison.Ordinal)));
}
