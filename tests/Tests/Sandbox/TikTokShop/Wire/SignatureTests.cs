using System.Text;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Wire;

public class SignatureTests
{
    private const string Secret = "cf_test_secret_0123456789abcdef";

    private static JsonElement Vectors => JsonDocument
        .Parse(File.ReadAllText(SharedFiles.Path("protocols", "tiktok-shop", "sign-vectors.json")))
        .RootElement;

    [Fact]
    public void All_published_and_computed_vectors_of_calls_match()
    {
        var checkedCount = 0;

        foreach (var vector in Vectors.GetProperty("requests").EnumerateArray())
        {
            var query = vector.GetProperty("query").EnumerateObject()
                .ToDictionary(member => member.Name, member => member.Value.GetString()!);
            var body = Encoding.UTF8.GetBytes(vector.GetProperty("body").GetString() ?? "");

            var sign = Signature.OfCall(
                vector.GetProperty("app_secret").GetString()!, vector.GetProperty("path").GetString()!, query, body);

            sign.ShouldBe(vector.GetProperty("expected_sign").GetString(), vector.GetProperty("name").GetString());
            checkedCount++;
        }

        checkedCount.ShouldBe(14);
    }

    [Fact]
    public void All_vectors_of_webhooks_match()
    {
        var checkedCount = 0;

        foreach (var vector in Vectors.GetProperty("webhooks").EnumerateArray())
        {
            var sign = Signature.OfWebhook(
                vector.GetProperty("app_key").GetString()!,
                vector.GetProperty("app_secret").GetString()!,
                Encoding.UTF8.GetBytes(vector.GetProperty("raw_body").GetString()!));

            sign.ShouldBe(vector.GetProperty("authorization_header").GetString());
            checkedCount++;
        }

        checkedCount.ShouldBe(2);
    }

    [Fact]
    public void An_empty_object_may_be_signed_or_left_out()
    {
        KeyValuePair<string, string>[] query = [new("app_key", "k"), new("timestamp", "1750000000")];

        Signature.Matches(Signature.OfCall(Secret, "/p", query, "{}"u8), Secret, "/p", query, "{}"u8).ShouldBeTrue();
        Signature.Matches(Signature.OfCall(Secret, "/p", query, []), Secret, "/p", query, "{}"u8).ShouldBeTrue();
    }

    [Fact]
    public void Any_other_body_must_be_signed()
    {
        KeyValuePair<string, string>[] query = [new("app_key", "k"), new("timestamp", "1750000000")];

        Signature.Matches(Signature.OfCall(Secret, "/p", query, []), Secret, "/p", query, "{ }"u8).ShouldBeFalse();
    }

    [Fact]
    public void Upper_case_is_refused()
    {
        KeyValuePair<string, string>[] query = [new("app_key", "k"), new("timestamp", "1750000000")];
        var sign = Signature.OfCall(Secret, "/p", query, []);

        Signature.Matches(sign.ToUpperInvariant(), Secret, "/p", query, []).ShouldBeFalse();
    }
}
