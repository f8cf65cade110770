using System.Text;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Tests.Given;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Channels.TikTokShop;

/// <summary>Webhooks as nobody sends them: mutated bodies, headers and encodings, straight into the handler.</summary>
public sealed class WebhookFuzzTests
{
    private const int Seed = 7;
    private const int Bodies = 100_000;

    /// <summary>One in so many is signed rightly, so that what lies behind the signature is met as well.</summary>
    private const int SignedOneIn = 40;

    /// <summary>A few seconds as a rule; a machine with much else to do is given more.</summary>
    private const int LongestSeconds = 120;

    private static readonly string[] Files =
    [
        "webhook.01.order-status-change.json", "webhook.03.recipient-address-update.json",
        "webhook.04.package-update.json", "webhook.05.product-status-change.json",
        "webhook.07.upcoming-authorization-expiration.json", "webhook.12.return-status-change.json",
        "webhook.16.product-creation.json", "webhook.27.inventory-status-change.json",
    ];

    private static readonly string[] Specials =
    [
        "\"\\u0000\"", "\"\\ud800\"", "1e999", "-1", "9223372036854775808", "null", "true", "[]", "{}", "\"\"",
        "{\"a\":",
        "\ud83d\ude00", "\ufeff", "\u0000", "99999999999999999999999999999999", "\"<script>\"",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Timeout = LongestSeconds * 1_000)]
    public async Task A_hundred_thousand_mutations_break_nothing_and_none_without_a_signature_is_taken()
    {
        await using var world = await TikTokShopWebhookTests.Receiving();
        await TikTokShopWebhookTests.Home(world);
        var random = new Random(Seed);
        byte[][] golden = [.. Files.Select(Golden.Bytes)];
        var taken = 0;
        var statuses = new Dictionary<int, int>();

        for (var i = 0; i < Bodies; i++)
        {
            var body = Mutated(golden[random.Next(golden.Length)], random);
            var isSigned = i % SignedOneIn == 0;
            var signature = isSigned ? TikTokShopWebhookTests.Signature(body) : Wrong(body, random);
            var status = await Post(world, body, signature);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            taken += status == 200 ? 1 : 0;
            (isSigned || status is 401 or 413).ShouldBeTrue($"seed {Seed}, body {i}: {status}");
            status.ShouldBeLessThan(500, $"seed {Seed}, body {i}: {Encoding.Latin1.GetString(body)}");
        }

        statuses.Keys.Order().ShouldBe([200, 400, 401]);
        statuses[401].ShouldBe(Bodies - (Bodies / SignedOneIn));
        taken.ShouldBeGreaterThan(100);
        var kept = (await world.Inbox()).Count + (await world.Inbox(Guid.Empty)).Count;
        kept.ShouldBeGreaterThan(50);
        kept.ShouldBeLessThanOrEqualTo(taken);
    }

    private static byte[] Mutated(byte[] golden, Random random)
    {
        var body = golden.ToList();

        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(body.Count + 1);

            switch (random.Next(8))
            {
                case 0 when at < body.Count:
                    body[at] = (byte)random.Next(256);
                    break;
                case 1 when at < body.Count:
                    body[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    body.RemoveRange(at, Math.Min(random.Next(40), body.Count - at));
                    break;
                case 3:
                    body.InsertRange(at, Encoding.UTF8.GetBytes(Specials[random.Next(Specials.Length)]));
                    break;
                case 4:
                    body.InsertRange(at, Enumerable.Repeat((byte)(random.Next(2) == 0 ? '[' : '9'), random.Next(300)));
                    break;
                case 5:
                    ReplaceValue(body, random);
                    break;
                case 6 when random.Next(10) == 0:
                    body = [.. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString([.. body]))];
                    break;
                default:
                    ReplaceDigits(body, random);
                    break;
            }
        }

        return [.. body];
    }

    /// <summary>Another value after some colon, so that the whole stays JSON as a rule.</summary>
    private static void ReplaceValue(List<byte> body, Random random)
    {
        var colon = body.IndexOf((byte)':', random.Next(Math.Max(1, body.Count)));
        var end = colon < 0 ? -1 : body.FindIndex(colon, own => own is (byte)',' or (byte)'}');

        if (end > 0)
        {
            body.RemoveRange(colon + 1, end - colon - 1);
            body.InsertRange(colon + 1, Encoding.UTF8.GetBytes(Specials[random.Next(Specials.Length)]));
        }
    }

    private static void ReplaceDigits(List<byte> body, Random random)
    {
        for (var i = 0; i < body.Count; i++)
        {
            if (body[i] is >= (byte)'0' and <= (byte)'9' && random.Next(20) == 0)
            {
                body[i] = (byte)('0' + random.Next(10));
            }
        }
    }

    /// <summary>Anything but the signature: none, of other bytes, cut, grown, prefixed, turned.</summary>
    private static string? Wrong(byte[] body, Random random)
    {
        var right = TikTokShopWebhookTests.Signature(body);
        return random.Next(8) switch
        {
            0 => null,
            1 => "",
            2 => TikTokShopWebhookTests.Signature([.. body, 0]),
            3 => right[..^1],
            4 => right + "0",
            5 => "Bearer " + right,
            6 => (right[0] == '0' ? '1' : '0') + right[1..],
            _ => "t=1,s=" + right,
        };
    }

    private static async Task<int> Post(ChannelWorld world, byte[] body, string? signature)
    {
        await using var scope = world.World.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Body = new MemoryStream(body);
        http.Request.ContentLength = body.Length % 3 == 0 ? null : body.Length;
        http.Request.ContentType = (body.Length % 4) switch
        {
            0 => "application/json; charset=utf-16",
            1 => "text/plain",
            2 => "application/json",
            _ => null,
        };
        http.Request.Headers.Authorization = signature;
        var answer = await scope.ServiceProvider.GetRequiredService<TikTokShopWebhook>().Run(http.Request, Ct);
        return ((IStatusCodeHttpResult)answer).StatusCode!.Value;
    }
}
