using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using CreatorFlow.Sandbox;
using CreatorFlow.Sandbox.TikTokShop;
using CreatorFlow.Sandbox.TikTokShop.Products;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Sandbox.TikTokShop;

/// <summary>A running simulator whose loops stand still: the test moves the clock and takes the steps.</summary>
internal sealed class ShopFixture : IAsyncDisposable
{
    private const string RedirectUrl = "http://127.0.0.1:1/connected";

    private ShopFixture(SandboxOptions options, TestClock clock, SandboxHost host)
    {
        Options = options;
        Clock = clock;
        Host = host;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(host.Url) };
        Client = new ShopClient(Http, Simulator.Market.App.Key, Simulator.Market.App.Secret, clock);
    }

    public SandboxOptions Options { get; }

    public TestClock Clock { get; }

    public SandboxHost Host { get; private set; }

    public HttpClient Http { get; private set; }

    public ShopClient Client { get; private set; }

    public TikTokShopSimulator Simulator => Host.Shop;

    public Market Market => Host.Shop.Market;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ShopFixture> Start(Func<SandboxOptions, SandboxOptions>? change = null)
    {
        var options = new SandboxOptions
        {
            DataFolder = Directory.CreateTempSubdirectory("sandbox").FullName,
            Url = "http://127.0.0.1:0",
            RedirectUrl = RedirectUrl,
            CallsPerSecond = 1_000,
            StartPlacing = false,
            Limit = 50,
            RunLoops = false,
        };
        options = change?.Invoke(options) ?? options;
        var clock = new TestClock();
        return new ShopFixture(options, clock, await SandboxHost.Start(options, clock, null, Ct));
    }

    /// <summary>Starts and connects the app: consent, code, token, shop.</summary>
    public static async Task<ShopFixture> Connected(Func<SandboxOptions, SandboxOptions>? change = null)
    {
        var fixture = await Start(change);
        await fixture.Connect();
        return fixture;
    }

    public async Task Connect()
    {
        var tokens = await Token("get", $"auth_code={await Approve()}", "authorized_code");
        Client.Token = tokens.Data.GetProperty("access_token").GetString()!;
        Client.Cipher = null;
        var shops = await Client.Get("/authorization/202309/shops");
        Client.Cipher = shops.Data.GetProperty("shops")[0].GetProperty("cipher").GetString();
    }

    /// <summary>The code that the approved consent page hands over.</summary>
    public async Task<string> Approve()
    {
        var path = $"/open/authorize?service_id={Market.App.ServiceId}&state=s1&approve=1";
        using var answer = await Http.GetAsync(path, Ct);
        return System.Web.HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["code"]!;
    }

    public async Task<ShopAnswer> Token(string call, string member, string grantType)
    {
        var app = $"app_key={Market.App.Key}&app_secret={Market.App.Secret}";
        var path = $"/api/v2/token/{call}?{app}&{member}&grant_type={grantType}";
        using var answer = await Http.GetAsync(path, Ct);
        return new ShopAnswer(answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Ct));
    }

    public async Task<JsonElement> Control(string path, object? body = null)
    {
        using var answer = body is null
            ? await Http.GetAsync($"/control/{path}", Ct)
            : await Http.PostAsJsonAsync($"/control/{path}", body, Ct);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    /// <summary>The options of a shop where packages are there from payment on.</summary>
    public static SandboxOptions Malaysia(SandboxOptions options) => options with { Regions = ["MY"] };

    /// <summary>Has a topic sent to an address.</summary>
    public async Task Register(string topic, string address = "http://127.0.0.1:9/hook")
    {
        var answer = await Client.Send(
            HttpMethod.Put, "/event/202309/webhooks", JsonSerializer.Serialize(new { address, event_type = topic }));
        answer.Code.ShouldBe(0, answer.Envelope.ToString());
    }

    /// <summary>A SKU with enough units for a test.</summary>
    public Sku Plenty => Market.Catalogue.Skus.First(known => Market.Stock.Of(known).Available >= 10);

    /// <summary>The seller's code of the same.</summary>
    public string PlentySku => Plenty.SellerSku;

    /// <summary>Places one order by hand and returns its identifier.</summary>
    public async Task<string> Place(int quantity = 2, string? sku = null)
    {
        sku ??= PlentySku;
        var placed = await Control("orders", new { sku, quantity });
        return placed.GetProperty("orderIds")[0].GetString()!;
    }

    /// <summary>Lets time pass and does what became due.</summary>
    public async Task Pass(TimeSpan time)
    {
        Clock.Advance(time);
        await Simulator.Trade.Step();
    }

    /// <summary>Places an order and waits out its hold.</summary>
    public async Task<string> PlaceReleased(int quantity = 2)
    {
        var id = await Place(quantity);
        await Pass(Options.Hold);
        return id;
    }

    /// <summary>The same, to be shipped with a label of the platform.</summary>
    public async Task<string> PlacePlatform(int quantity = 2)
    {
        var placed = await Control("orders", new { sku = PlentySku, quantity, shipping = "tiktok" });
        await Pass(Options.Hold);
        return placed.GetProperty("orderIds")[0].GetString()!;
    }

    /// <summary>Places an order and follows it to its buyer.</summary>
    public async Task<string> PlaceDelivered(int quantity = 2)
    {
        var id = await PlaceReleased(quantity);
        await Ship(id);
        await Pass(Options.ScanAfter);
        await Pass(Options.DeliverAfter);
        return id;
    }

    public async Task<JsonElement> Order(string id) =>
        (await Client.Get("/order/202507/orders", ("ids", id))).Data.GetProperty("orders")[0];

    public async Task<string> StatusOf(string id) => (await Order(id)).GetProperty("status").GetString()!;

    /// <summary>An amount of money of an answer.</summary>
    public static decimal Amount(JsonElement element, string name) =>
        decimal.Parse(element.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    /// <summary>The first package of an order.</summary>
    public async Task<string> PackageOf(string id) =>
        (await Order(id)).GetProperty("packages")[0].GetProperty("id").GetString()!;

    public Task<ShopAnswer> Ship(
        string id, string tracking = "1Z999AA10123456784", string provider = "7117859084333745966") =>
        Client.Post(
            $"/fulfillment/202309/orders/{id}/packages",
            JsonSerializer.Serialize(new { tracking_number = tracking, shipping_provider_id = provider }));

    /// <summary>Stops and starts again on the same data folder.</summary>
    public async Task Restart()
    {
        var (token, cipher) = (Client.Token, Client.Cipher);
        await Host.Stop();
        Http.Dispose();
        Host = await SandboxHost.Start(Options, Clock, null, Ct);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Host.Url) };
        Client = new ShopClient(Http, Market.App.Key, Market.App.Secret, Clock) { Token = token, Cipher = cipher };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.Stop();

        if (Directory.Exists(Options.DataFolder))
        {
            Directory.Delete(Options.DataFolder, recursive: true);
        }
    }
}
