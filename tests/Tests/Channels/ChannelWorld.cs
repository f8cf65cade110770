using CreatorFlow.Channels;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Channels.Health;
using CreatorFlow.Inventory;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Channels.Health;
using CreatorFlow.Tests.Channels.TikTokShop;
using CreatorFlow.Tests.Given;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Channels;

/// <summary>A world with the channels, the stock and a scripted vendor.</summary>
internal sealed class ChannelWorld(World world, ScriptedChannel vendor) : IAsyncDisposable
{
    public World World { get; } = world;

    public ScriptedChannel Vendor { get; } = vendor;

    public ScriptedProbe Probe { get; private init; } = new();

    /// <summary>What became of webhooks, where a test listens.</summary>
    public List<string> Outcomes { get; } = [];

    public TestClock Clock => World.Clock;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ChannelWorld> On(
        string database = "sqlite", ChannelsOptions? options = null, Action<IServiceCollection>? add = null)
    {
        var vendor = new ScriptedChannel();
        var probe = new ScriptedProbe();

        // Nodes of one database read what the others have sealed.
        var seals = new EphemeralDataProtectionProvider();
        var world = await World.On(database, services =>
        {
            services.AddInventory().AddChannels(options ?? TikTokShopSettingsTests.Options);
            services.AddSingleton<IDataProtectionProvider>(seals);
            services.AddSingleton<ISalesChannel>(vendor);
            services.AddSingleton<IChannelProbe>(probe);
            services.AddSingleton<IChannelEndpoints, ScriptedEndpoints>();
            services.AddSingleton<IWaitingForStock, NobodyWaits>();
            add?.Invoke(services);
        });

        return new(world, vendor) { Probe = probe };
    }

    /// <summary>Does something with a service of a fresh scope in the workspace.</summary>
    public async Task<T> With<TService, T>(Func<TService, Task<T>> use, Guid? workspaceId = null)
        where TService : notnull
    {
        await using var scope = World.Scope(workspaceId);
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>A shop connected by the real two steps.</summary>
    public async Task<Guid> Connected(Guid? workspaceId = null)
    {
        var page = await With<IConnectShops, Uri>(
            shops => shops.Start(ScriptedChannel.ChannelKey, Actor.System, Ct), workspaceId);
        var state = page.Query["?state=".Length..];
        var connected = await With<ConnectShop, IReadOnlyList<ConnectedShop>>(
            async connect => (await connect.Finish("good", state, Actor.System, Ct)).Value, workspaceId);
        return connected[0].Id;
    }

    /// <summary>A shop whose catalogue was read, so that its webhooks are on and its sweeps begin.</summary>
    public async Task<Guid> Listening()
    {
        var shopId = await Connected();
        await RunJobs(PullCatalogue.JobKind);
        return shopId;
    }

    /// <summary>The channel refuses us from now on.</summary>
    public Task<bool> Lose(Guid shopId) =>
        With<LoseAccess, bool>(lose => lose.Run(World.WorkspaceId, shopId, "revoked", Ct));

    /// <summary>Runs the due jobs of a kind once.</summary>
    public async Task<int> RunJobs(string kind)
    {
        await using var scope = World.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AppDb>().Scope.AcrossWorkspaces();
        var jobs = await scope.ServiceProvider.GetRequiredService<JobStore>().Claim(kind, 50, [], Ct) ?? [];

        if (jobs.Count > 0)
        {
            await World.Services.GetRequiredService<JobRunner>().Run(jobs, Ct);
        }

        return jobs.Count;
    }

    public Task<List<JobRow>> Jobs(string kind) => World.Db(
        db => db.Set<JobRow>().AsNoTracking().Where(job => job.Kind == kind).OrderBy(job => job.Key).ToListAsync(Ct));

    public Task<ShopConnection> Shop(Guid shopId, Guid? workspaceId = null) => World.Db(
        db => db.Set<ShopConnection>().AsNoTracking().FirstAsync(row => row.Id == shopId, Ct), workspaceId);

    public Task<List<InboxRow>> Inbox(Guid? workspaceId = null) => World.Db(
        db => db.Set<InboxRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(Ct), workspaceId);

    public Task<List<string>> Facts() => World.Db(
        db => db.Set<FactRow>().OrderBy(fact => fact.Position).Select(fact => fact.Kind).ToListAsync(Ct));

    /// <summary>A SKU of ours with so many units.</summary>
    public Task<int> Stocked(string sku, int units) => World.Db(async db =>
    {
        await using var scope = World.Scope();
        var own = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var work = await own.Begin(Ct);
        var made = await scope.ServiceProvider.GetRequiredService<ICatalogue>().Ensure(
            [new(sku, sku, new Money(100, "USD"), 0, units)], Actor.System, Ct);
        await work.Commit(Ct);
        return made;
    });

    /// <summary>Reserves units of a SKU for some order.</summary>
    public Task<bool> Reserved(string sku, int units) => World.Db(async _ =>
    {
        await using var scope = World.Scope();
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        var answers = await scope.ServiceProvider.GetRequiredService<IStock>().Reserve(
            [new(Ids.New(Clock.GetUtcNow()), [new(sku, units)])], Actor.System, Ct);
        await work.Commit(Ct);
        return answers[0].Ok;
    });

    public static ListedSku Listed(string product, string sku, int available, int committed = 0) => new(
        product, "id-" + sku, true, available, new(sku, sku, new Money(100, "USD"), 0, available + committed));

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private sealed class NobodyWaits : IWaitingForStock
    {
        public Task<IReadOnlyDictionary<string, WaitingUnits>> BySku(CancellationToken ct) =>
            Task.FromResult<IReadOnlyDictionary<string, WaitingUnits>>(new Dictionary<string, WaitingUnits>());
    }
}
