using CreatorFlow.Sandbox.Faults;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Control;
using CreatorFlow.Sandbox.TikTokShop.Fulfilment;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Scripts;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Sandbox.TikTokShop;

/// <summary>A TikTok Shop with state: its API, its buyers, its webhooks.</summary>
internal sealed class TikTokShopSimulator : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stopping = new();
    private readonly ILogger logger;
    private readonly WebhookSender sender;
    private readonly Gateway.Gateway gateway;
    private readonly ApiEndpoint[][] endpoints;
    private Task running = Task.CompletedTask;

    private TikTokShopSimulator(Seller seller, FaultRules faults, ILogger logger)
    {
        this.logger = logger;
        Seller = seller;
        Faults = faults;
        Trade = new Trade(seller);
        sender = new WebhookSender(seller, faults);
        gateway = new Gateway.Gateway(seller);
        var ofShops = seller.Markets.Select(ShopApi.Of).ToArray();
        endpoints = [.. Enumerable.Range(0, ofShops[0].Length).Select(at => ofShops.Select(own => own[at]).ToArray())];
    }

    public Seller Seller { get; }

    /// <summary>The first shop, whose orders come by themselves.</summary>
    public Market Market => Seller.Markets[0];

    public Trade Trade { get; }

    public Director Director => Trade.Director;

    public FaultRules Faults { get; }

    public WebhookSender Sender => sender;

    /// <summary>The signed endpoints, by method and path.</summary>
    public IEnumerable<ApiEndpoint> Endpoints => endpoints.Select(ofShops => ofShops[0]);

    /// <summary>Loads what is kept; what shaped the scenario at the first start wins over the options.</summary>
    public static TikTokShopSimulator Load(
        SandboxOptions options, SandboxStore store, SandboxClock clock, FaultRules faults, ILogger logger)
    {
        var effective = ScenarioRecord.Resolve(options, store);
        var scenario = effective.OrdersFolder is { } folder
            ? Scenario.FromFolder(folder, effective.Limit, effective.Seed)
            : Scenario.Generated(effective.Seed, effective.Limit, effective.Skus);
        var seller = new Seller(effective, store, clock, scenario, faults);
        return new TikTokShopSimulator(seller, faults, logger);
    }

    public void Map(WebApplication app)
    {
        new TokenEndpoints(Seller).Map(app);
        new ConsentPage(Seller).Map(app);
        new DocumentFiles(Seller).Map(app);
        new ControlEndpoints(this).Map(app);

        foreach (var ofShops in endpoints)
        {
            app.MapMethods(ofShops[0].Pattern, [ofShops[0].Method], context => gateway.Handle(context, ofShops));
        }

        app.Map("/{category}/{version:regex(^\\d{{6}}$)}/{**rest}", RefuseUnknown);
    }

    /// <summary>Starts the loops: orders come in, time passes, webhooks go out.</summary>
    public void Start()
    {
        if (Seller.Options.RunLoops)
        {
            running = Task.WhenAll(KeepRunning(Trade.Run), KeepRunning(sender.Run));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Seller.Journal.Save();
        sender.Dispose();
        stopping.Dispose();
    }

    /// <summary>Runs a loop again after a fault, such as a full disk, until the simulator stops.</summary>
    private async Task KeepRunning(Func<CancellationToken, Task> loop)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await loop(stopping.Token);
            }
            catch (Exception error) when (!stopping.IsCancellationRequested)
            {
                logger.LogError(error, "A loop of the TikTok Shop simulator failed; it starts again.");
                await Task.Delay(Pause, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private Task RefuseUnknown(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var version = (string)context.Request.RouteValues["version"]!;
        var isKnown = Endpoints.Any(endpoint => endpoint.FitsPath(path));
        var isOtherVersion = Endpoints.Any(endpoint =>
            endpoint.FitsPath(path.Replace(version, endpoint.Pattern.Split('/')[2], StringComparison.Ordinal)));
        var reply = (isKnown, isOtherVersion) switch
        {
            (true, _) => Reply.Refused(Codes.WrongMethod, "The request method is not supported."),
            (_, true) => Reply.Refused(Codes.UnknownVersion, "The API version is retired or unknown."),
            _ => Reply.Refused(Codes.UnknownPath, "The request path is invalid."),
        };
        return Envelope.Write(context, reply, Seller.RequestIds.Next(), Seller.Switches.StatusOf(reply.Code));
    }
}
