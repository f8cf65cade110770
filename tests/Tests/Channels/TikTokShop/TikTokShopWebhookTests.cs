using System.Diagnostics.Metrics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CreatorFlow.Channels;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopWebhookTests
{
    private const string ShopId = "7494049642642441621";
    private const int OneMegabyte = 1024 * 1024;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_change_is_kept_as_a_hint_in_the_shops_lane(string database)
    {
        await using var world = await Receiving(database);
        var shop = await Home(world);

        (await Post(world, Golden.Bytes("webhook.01.order-status-change.json"))).ShouldBe(200);

        var kept = (await world.Inbox()).ShouldHaveSingleItem();
        (kept.Topic, kept.Lane).ShouldBe((ChannelHint.OrderTopic, shop.ToString("N")));
        ChannelHint.FromJson(kept.Body).ExternalOrderId.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_same_message_twice_is_kept_once()
    {
        await using var world = await Receiving();
        await Home(world);

        await Post(world, Golden.Bytes("webhook.03.recipient-address-update.json"));
        (await Post(world, Golden.Bytes("webhook.03.recipient-address-update.json"))).ShouldBe(200);

        (await world.Inbox()).Count.ShouldBe(1);
        world.Outcomes.ShouldBe(["kept", "repeated"]);
    }

    [Fact]
    public async Task A_package_change_hints_at_each_of_its_orders()
    {
        await using var world = await Receiving();
        await Home(world);

        await Post(world, Golden.Bytes("webhook.04.package-update.json"));

        ChannelHint.FromJson((await world.Inbox()).ShouldHaveSingleItem().Body).Orders
            .ShouldBe(["576461413038785752", "576461413038785753"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_type_is_kept_as_it_came_under_its_number(string database)
    {
        await using var world = await Receiving(database);
        await Home(world);
        string[] files =
        [
            "webhook.01.order-status-change.json", "webhook.02.reverse-status-update-legacy.json",
            "webhook.03.recipient-address-update.json", "webhook.04.package-update.json",
            "webhook.05.product-status-change.json", "webhook.06.seller-deauthorization.json",
            "webhook.07.upcoming-authorization-expiration.json", "webhook.11.cancellation-status-change.json",
            "webhook.12.return-status-change.json", "webhook.15.product-information-change.json",
            "webhook.16.product-creation.json", "webhook.27.inventory-status-change.json",
        ];

        foreach (var file in files)
        {
            (await Post(world, Golden.Bytes(file))).ShouldBe(200);
        }

        var kept = await world.Inbox();
        kept.Select(row => row.Source).ShouldBe(["1", "2", "3", "4", "5", "6", "7", "11", "12", "15", "16", "27"]);
        kept.Select(row => row.Raw).ShouldBe(files.Select(file => Encoding.UTF8.GetString(Golden.Bytes(file))));
        kept.Select(row => row.Topic).ShouldBe(
        [
            "channel.order", "channel.order", "channel.order", "channel.order", "channel.event", "channel.event",
            "channel.event", "channel.order", "channel.order", "channel.event", "channel.event", "channel.event",
        ]);
        kept[0].ToldAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1749999990));
        kept.ShouldAllBe(row => row.DoneAt == null);
        ShopEvent.FromJson(kept[4].Body).ProductId.ShouldBe("1729592969712207008");
    }

    [Fact]
    public async Task A_wrong_signature_is_refused_and_nothing_kept()
    {
        await using var world = await Receiving();
        await Home(world);
        var body = Golden.Bytes("webhook.01.order-status-change.json");

        (await Post(world, body, signature: new string('0', 64))).ShouldBe(401);
        (await Post(world, body, signature: null)).ShouldBe(401);

        (await world.Inbox()).ShouldBeEmpty();
        world.Outcomes.ShouldBe(["wrong_signature", "wrong_signature"]);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    [InlineData("{}")]
    public async Task What_is_no_message_is_refused(string body)
    {
        await using var world = await Receiving();

        (await Post(world, Encoding.UTF8.GetBytes(body))).ShouldBe(400);
    }

    [Theory]
    [InlineData(OneMegabyte + 1, true, 413)]
    [InlineData(OneMegabyte + 1, false, 413)]
    [InlineData(OneMegabyte, true, 200)]
    public async Task A_body_over_one_megabyte_is_refused(int bytes, bool tellsLength, int status)
    {
        await using var world = await Receiving();
        var body = Encoding.UTF8.GetBytes("""{"type":999}""".PadRight(bytes));

        (await Post(world, body, tellsLength: tellsLength)).ShouldBe(status);
    }

    [Fact]
    public async Task The_message_of_an_unknown_shop_is_kept_apart()
    {
        await using var world = await Receiving();
        var body = Golden.Bytes("webhook.01.order-status-change.json");

        (await Post(world, body)).ShouldBe(200);

        (await world.Inbox()).ShouldBeEmpty();
        var kept = (await world.Inbox(Guid.Empty)).ShouldHaveSingleItem();
        (kept.Topic, kept.Lane, kept.Body)
            .ShouldBe((TikTokShopInbox.UnknownTopic, ShopId, Encoding.UTF8.GetString(body)));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(8)]
    [InlineData(20)]
    [InlineData(999)]
    public async Task An_unknown_type_is_answered_and_kept_to_be_seen(int type)
    {
        await using var world = await Receiving();
        await Home(world);

        (await Post(world, Encoding.UTF8.GetBytes($$"""{"type":{{type}},"shop_id":"{{ShopId}}","data":{} }""")))
            .ShouldBe(200);

        var kept = (await world.Inbox()).ShouldHaveSingleItem();
        (kept.Topic, kept.Source, kept.DoneAt)
            .ShouldBe((ShopEvent.IgnoredTopic, type.ToString(CultureInfo.InvariantCulture), TestClock.Start));
        (await world.World.Db(db => db.Set<JobRow>().CountAsync(Ct))).ShouldBe(0);
        world.Outcomes.ShouldBe(["ignored"]);
    }

    [Fact]
    public async Task A_type_that_names_no_order_is_kept_to_be_seen()
    {
        await using var world = await Receiving();
        var shop = await Home(world);

        await Post(world, Encoding.UTF8.GetBytes($$"""{"type":1,"shop_id":"{{ShopId}}","data":{} }"""));

        (await world.Inbox()).ShouldHaveSingleItem().Topic.ShouldBe(ShopEvent.IgnoredTopic);
        world.World.Services.GetRequiredService<ShopActivity>().Take(shop).Webhooks.ShouldBe(1);
    }

    internal static async Task<ChannelWorld> Receiving(string database = "sqlite")
    {
        var world = await ChannelWorld.On(database);
        await world.World.Services.GetRequiredService<InboxWriter>().StartAsync(Ct);
        Listen(world);
        return world;
    }

    private static void Listen(ChannelWorld world)
    {
        // The meter of this world alone: other tests count at the same time.
        var meters = world.World.Services.GetRequiredService<IMeterFactory>();
        world.World.Services.GetRequiredService<ChannelsMeter>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Scope == meters)
                {
                    own.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "outcome", Value: string outcome })
                {
                    world.Outcomes.Add(outcome);
                }
            }
        });
        listener.Start();
    }

    /// <summary>The shop of the example messages, connected to this world's workspace.</summary>
    internal static async Task<Guid> Home(ChannelWorld world)
    {
        var id = Ids.New(TestClock.Start);
        await world.World.Db(async db =>
        {
            var shop = new ShopConnection(world.World.WorkspaceId, id, TikTokShopSettings.Channel, ShopId);
            shop.Connect(
                new(ShopId, "cipher", "Kettle Shop", "US", "USD", "America/Los_Angeles"),
                new("grant", "", TestClock.Start, "", TestClock.Start),
                TestClock.Start);
            db.Add(shop);
            return await db.SaveChangesAsync(Ct);
        });
        return id;
    }

    private static Task<int> Post(ChannelWorld world, byte[] body) => Post(world, body, Signature(body));

    private static async Task<int> Post(ChannelWorld world, byte[] body, string? signature, bool tellsLength = true)
    {
        await using var scope = world.World.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Body = new MemoryStream(body);
        http.Request.ContentLength = tellsLength ? body.Length : null;
        http.Request.Headers.Authorization = signature;
        var answer = await scope.ServiceProvider.GetRequiredService<TikTokShopWebhook>().Run(http.Request, Ct);
        await answer.ExecuteAsync(http);
        return http.Response.StatusCode;
    }

    private static Task<int> Post(ChannelWorld world, byte[] body, bool tellsLength) =>
        Post(world, body, Signature(body), tellsLength);

    internal static string Signature(byte[] body)
    {
        var app = TikTokShopSettingsTests.Options.TikTokShop;
        byte[] signed = [.. Encoding.UTF8.GetBytes(app.AppKey), .. body];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(app.AppSecret), signed));
    }
}
