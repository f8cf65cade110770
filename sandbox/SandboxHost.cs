using CreatorFlow.Sandbox.Admin;
using CreatorFlow.Sandbox.Carriers.Ups;
using CreatorFlow.Sandbox.Faults;
using CreatorFlow.Sandbox.TikTokShop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CreatorFlow.Sandbox;

/// <summary>Hosts all simulators on one address, with their pages and control calls.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private const long MaxRequestBytes = 11 * 1024 * 1024;

    private readonly WebApplication app;
    private readonly SandboxStore store;
    private readonly TikTokShopSimulator shop;
    private readonly HttpClient http;
    private bool isStopped;

    private SandboxHost(WebApplication app, SandboxStore store, TikTokShopSimulator shop, HttpClient http)
    {
        this.app = app;
        this.store = store;
        this.shop = shop;
        this.http = http;
    }

    /// <summary>The address the simulators listen at, with the port that was taken.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The app that a program must be configured with to call the simulated TikTok Shop.</summary>
    public SandboxApp App => new(shop.Market.App.Key, shop.Market.App.Secret, shop.Market.App.ServiceId);

    /// <summary>What the simulators do wrong.</summary>
    public FaultRules Faults => shop.Faults;

    internal TikTokShopSimulator Shop => shop;

    /// <summary>Opens the data folder and starts where the last run stopped.</summary>
    /// <exception cref="IOException">The address is taken or the folder cannot be written.</exception>
    public static async Task<SandboxHost> Start(
        SandboxOptions options, TimeProvider time, ILoggerFactory? loggers, CancellationToken ct)
    {
        Directory.CreateDirectory(options.DataFolder);
        var store = SandboxStore.Open(Path.Combine(options.DataFolder, "sandbox.db"));

        try
        {
            return await Start(options, time, loggers, store, ct);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops answering, writes what is left and closes the file.</summary>
    public async Task Stop()
    {
        if (isStopped)
        {
            return;
        }

        isStopped = true;
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await shop.DisposeAsync();
        await store.DisposeAsync();
        http.Dispose();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Stop();

    private static async Task<SandboxHost> Start(
        SandboxOptions options, TimeProvider time, ILoggerFactory? loggers, SandboxStore store, CancellationToken ct)
    {
        var clock = new SandboxClock(store, time);
        var faults = new FaultRules(options.Seed, time);
        var logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<SandboxHost>();
        var shop = TikTokShopSimulator.Load(options, store, clock, faults, logger);
        var app = Build(options, loggers);
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        app.Use((context, next) => shop.Seller.Calls.Follow(context, _ => next(context)));
        app.UseMiddleware<FaultInjection>(faults, time);
        AdminPages.Map(app, shop, http);
        shop.Map(app);
        UpsSimulator.Map(app, store, clock, new UpsOptions
        {
            ScanAfter = options.ScanAfter,
            DeliverAfter = options.ScanAfter + options.DeliverAfter,
            Seed = options.Seed,
        });
        await ScenarioRecord.Keep(shop.Market.Options, store);
        await app.StartAsync(ct);
        shop.Start();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new SandboxHost(app, store, shop, http) { Url = addresses.Addresses.First() };
    }

    private static WebApplication Build(SandboxOptions options, ILoggerFactory? loggers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // The program around may have settings of its own; none of them are meant for the simulators.
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();

        if (loggers is not null)
        {
            builder.Services.AddSingleton(loggers);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
        });
        builder.Services.AddRouting();
        var app = builder.Build();
        app.Urls.Add(options.Url);
        return app;
    }
}

/// <summary>An app registered at the simulated TikTok Shop.</summary>
public sealed record SandboxApp(string Key, string Secret, string ServiceId);
