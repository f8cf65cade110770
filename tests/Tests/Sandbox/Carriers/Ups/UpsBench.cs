using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CreatorFlow.Sandbox;
using CreatorFlow.Sandbox.Carriers.Ups;
using CreatorFlow.Tests.Given;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

/// <summary>A simulated UPS on a free port, with a clock that the test moves and a file that outlives it.</summary>
internal sealed class UpsBench : IAsyncDisposable
{
    private readonly string path;
    private readonly UpsOptions options;
    private WebApplication app = null!;
    private SandboxStore store = null!;
    private HttpClient http = null!;
    private string token = "";

    private UpsBench(UpsOptions options)
    {
        this.options = options;
        path = Path.Combine(Directory.CreateTempSubdirectory("ups-").FullName, "sandbox.db");
    }

    public TestClock Clock { get; } = new();

    public UpsParcels Parcels { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<UpsBench> Start(UpsOptions? options = null)
    {
        var bench = new UpsBench(options ?? new UpsOptions { LostAnswerHang = TimeSpan.Zero });
        await bench.Open();
        return bench;
    }

    /// <summary>Stops the simulator and starts it again on the same file.</summary>
    public async Task Restart()
    {
        await Close();
        await Open();
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    public Task<UpsReply> Post(string target, JsonNode body) => Send(HttpMethod.Post, target, body.ToJsonString());

    public async Task<UpsReply> Send(HttpMethod method, string target, string? body = null, string? bearer = null)
    {
        using var request = new HttpRequestMessage(method, target);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer ?? token);
        request.Headers.Add("transId", "0123456789abcdef0123456789abcdef");
        request.Headers.Add("transactionSrc", "tests");
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return await Send(request);
    }

    public async Task<UpsReply> Send(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request, Ct);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(Ct));
    }

    public async Task<UpsReply> AskToken(string clientId, string secret, string grant = "client_credentials")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/security/v1/oauth/token");
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{clientId}:{secret}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", basic);
        request.Content = new FormUrlEncodedContent([new("grant_type", grant)]);
        return await Send(request);
    }

    public async Task<JsonNode> Bought(JsonNode? request = null)
    {
        var reply = await Post(UpsRequests.ShipPath, request ?? UpsRequests.Ship());
        reply.Status.ShouldBe(HttpStatusCode.OK, reply.Text);
        return reply.Json["ShipmentResponse"]!["ShipmentResults"]!;
    }

    public async Task<string> BoughtNumber(JsonNode? request = null) =>
        (await Bought(request))["ShipmentIdentificationNumber"]!.GetValue<string>();

    public async Task<JsonNode> Tracked(string trackingNumber)
    {
        var reply = await Send(HttpMethod.Get, $"/api/track/v1/details/{trackingNumber}");
        reply.Status.ShouldBe(HttpStatusCode.OK, reply.Text);
        return reply.Json["trackResponse"]!["shipment"]![0]!["package"]![0]!;
    }

    public async Task<JsonNode> State() => (await Send(HttpMethod.Get, "/control/ups/state")).Json;

    public Task<UpsReply> Faults(string json) => Send(HttpMethod.Post, "/control/ups/faults", json);

    private async Task Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        store = SandboxStore.Open(path);
        Parcels = UpsSimulator.Map(app, store, Clock, options);
        await app.StartAsync(Ct);
        http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(app.Urls.Single()) };

        if (token.Length == 0)
        {
            token = (await AskToken(options.ClientId, options.ClientSecret)).Text("access_token");
        }
    }

    private async Task Close()
    {
        http.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await store.DisposeAsync();
    }
}

/// <summary>What the simulator answered.</summary>
internal sealed record UpsReply(HttpStatusCode Status, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public JsonElement Element => JsonDocument.Parse(Text).RootElement;

    public string ErrorCode => Json["response"]!["errors"]![0]!["code"]!.GetValue<string>();

    public string ErrorMessage => Json["response"]!["errors"]![0]!["message"]!.GetValue<string>();

    public void ShouldBeRefused(HttpStatusCode status, string code)
    {
        Status.ShouldBe(status, Text);
        ErrorCode.ShouldBe(code, Text);
    }
}

internal static class UpsReplyExtensions
{
    public static string Text(this UpsReply reply, string member) => reply.Json[member]!.GetValue<string>();

    public static string At(this JsonNode node, string path) => node.Below(path.Split('/')).GetValue<string>();

    public static JsonNode Below(this JsonNode node, IEnumerable<string> steps) =>
        steps.Aggregate(node, (at, step) => int.TryParse(step, out var index) ? at[index]! : at[step]!);
}
