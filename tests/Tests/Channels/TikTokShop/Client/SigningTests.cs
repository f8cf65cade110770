using System.Text;
using System.Text.Json;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

public sealed class SigningTests
{
    private const string Secret = "e59af819cc";

    private static readonly Dictionary<string, string> Query = new()
    {
        ["timestamp"] = "1623812664",
        ["app_key"] = "29a39d",
    };

    [Fact]
    public void The_worked_example_of_the_vendor_guide_gives_its_value() =>
        Signing.Sign(Secret, "/authorization/202309/shops", Query, [])
            .ShouldBe("b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8");

    [Fact]
    public void The_signature_itself_and_the_token_are_not_signed()
    {
        var more = new Dictionary<string, string>(Query) { ["sign"] = "x", ["access_token"] = "y" };

        Signing.Sign(Secret, "/a", more, []).ShouldBe(Signing.Sign(Secret, "/a", Query, []));
    }

    [Fact]
    public void Every_request_vector_is_met()
    {
        var vectors = Vectors("requests");

        foreach (var vector in vectors)
        {
            var query = vector.GetProperty("query").EnumerateObject()
                .ToDictionary(member => member.Name, member => member.Value.GetString()!);
            var body = Encoding.UTF8.GetBytes(vector.GetProperty("body").GetString() ?? "anything");
            var sign = Signing.Sign(
                Text(vector, "app_secret"), Text(vector, "path"), query, body, Text(vector, "content_type"));

            sign.ShouldBe(Text(vector, "expected_sign"), Text(vector, "name"));
        }

        vectors.Count.ShouldBe(14);
    }

    [Fact]
    public void Every_webhook_vector_is_met()
    {
        var vectors = Vectors("webhooks");

        foreach (var vector in vectors)
        {
            IsFrom(vector, Text(vector, "raw_body"), Text(vector, "authorization_header")).ShouldBeTrue();
            IsFrom(vector, Text(vector, "raw_body") + " ", Text(vector, "authorization_header")).ShouldBeFalse();
        }

        vectors.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no hex at all")]
    [InlineData("t=1750000000,s=fe4e6c9c0e39132124eb2a405ba0f7b606f098e482016d4755866637ec6654ad")]
    [InlineData("zz4e6c9c0e39132124eb2a405ba0f7b606f098e482016d4755866637ec6654ad")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public void Anything_else_in_the_header_is_refused(string? header) =>
        Signing.IsFromTikTokShop("key", Secret, "{}"u8, header).ShouldBeFalse();

    private static bool IsFrom(JsonElement vector, string body, string header) => Signing.IsFromTikTokShop(
        Text(vector, "app_key"), Text(vector, "app_secret"), Encoding.UTF8.GetBytes(body), header);

    private static List<JsonElement> Vectors(string kind)
    {
        using var document = JsonDocument.Parse(Golden.Bytes("sign-vectors.json"));
        return [.. document.RootElement.GetProperty(kind).EnumerateArray().Select(vector => vector.Clone())];
    }

    private static string Text(JsonElement vector, string name) => vector.GetProperty(name).GetString()!;
}
