using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Sandbox;
using CreatorFlow.Sandbox.Carriers.Ups;
using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Tests.Shipping;

/// <summary>Shipping over a fresh database, and a simulated UPS behind a real loopback port.</summary>
internal sealed class ShippingWorld : IAsyncDisposable
{
    private readonly WebApplication carrier;
    private readonly SandboxStore store;
    private readonly HttpClient control;

    private ShippingWorld(World world, WebApplication carrier, SandboxStore store)
    {
        (World, this.carrier, this.store) = (world, carrier, store);
        CarrierUrl = new(carrier.Urls.Single());
        control = world.Services.GetRequiredService<IHttpClientFactory>().CreateClient("control");
        control.BaseAddress = CarrierUrl;
    }

    public static ShippingOptions Options { get; } = new()
    {
        TrackEvery = TimeSpan.FromMinutes(10), PurchaseSettles = TimeSpan.FromSeconds(45),
    };

    public World World { get; }

    public Uri CarrierUrl { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ShippingWorld> On(string database, Action<IServiceCollection>? add = null)
    {
        var world = await World.On(database, services =>
        {
            services.AddShipping(Options)
                .AddSingleton<IChannels>(new FakeChannels()).AddSingleton<IChannelLabels>(new FakeChannelLabels());
            add?.Invoke(services);
        });
        var store = SandboxStore.Open(":memory:");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var carrier = builder.Build();
        UpsSimulator.Map(carrier, store, world.Clock, new UpsOptions { LostAnswerHang = TimeSpan.Zero });
        await carrier.StartAsync(Ct);
        return new(world, carrier, store);
    }

    /// <summary>The same with the account set.</summary>
    public static async Task<ShippingWorld> WithAccount(
        string database, LabelFormat format = LabelFormat.Png, Action<IServiceCollection>? add = null)
    {
        var shipping = await On(database, add);
        (await shipping.UseUps(Sample.Given(shipping.CarrierUrl, format))).Problem.ShouldBeNull();
        return shipping;
    }

    public async Task<CreatorFlow.Platform.Problems.Result<Guid>> UseUps(UpsAccountSettings settings)
    {
        await using var scope = World.Scope();
        var setup = scope.ServiceProvider.GetRequiredService<IShippingSetup>();
        return await setup.UseUps(settings, Sample.Warehouse, Sample.Rule, Ct);
    }

    public Task Buy(params ParcelToShip[] parcels) =>
        InTransaction(labels => labels.Buy(parcels, Sample.Rule, Ct));

    public Task Void(params ParcelToShip[] parcels) =>
        InTransaction(labels => labels.Void(
            [.. parcels.Select(parcel => parcel.ParcelId)], new Reason("orders.cancelled"), Sample.Rule, Ct));

    public async Task<LabelView> LabelOf(ParcelToShip parcel, Guid? workspaceId = null) =>
        (await Ask(labels => labels.Of(parcel.ParcelId, Ct), workspaceId))!;

    public async Task<T> Ask<T>(Func<ILabels, Task<T>> ask, Guid? workspaceId = null)
    {
        await using var scope = World.Scope(workspaceId);
        return await ask(scope.ServiceProvider.GetRequiredService<ILabels>());
    }

    /// <summary>Runs one batch of due jobs of the kind; returns how many it had.</summary>
    public async Task<int> RunJobs(string kind)
    {
        IReadOnlyList<Job>? jobs;

        await using (var scope = World.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<AppDb>().Scope.AcrossWorkspaces();
            jobs = await scope.ServiceProvider.GetRequiredService<JobStore>().Claim(kind, 32, [], Ct);
        }

        if (jobs is { Count: > 0 })
        {
            await World.Services.GetRequiredService<JobRunner>().Run(jobs, Ct);
        }

        return jobs?.Count ?? 0;
    }

    public Task<int> RunPurchases() => RunJobs(PurchaseLabels.JobKind);

    /// <summary>A process that died after the claim: the jobs come back at the next start.</summary>
    public async Task DieAndRestart()
    {
        await using var scope = World.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.AcrossWorkspaces();
        await using var work = await db.Begin(Ct);
        await db.Set<JobRow>().ExecuteUpdateAsync(set => set.SetProperty(job => job.State, JobState.Ready), Ct);
        await work.Commit(Ct);
    }

    public async Task Faults(object faults) =>
        (await control.PostAsJsonAsync("/control/ups/faults", faults, Ct)).EnsureSuccessStatusCode();

    public async Task NoFaults() => await Faults(new { });

    public async Task Happen(string trackingNumber, string status)
    {
        var path = $"/control/ups/parcels/{trackingNumber}/event";
        (await control.PostAsJsonAsync(path, new { status, description = status }, Ct)).EnsureSuccessStatusCode();
    }

    /// <summary>What UPS sold and took back.</summary>
    public async Task<(int Bought, int Voided, int Repeated)> Sold()
    {
        var state = await State();
        return ((int)state["labelsBought"]!, (int)state["labelsVoided"]!, (int)state["repeatedReferences"]!);
    }

    public async Task<int> Calls(string operation) => (int?)(await State())["calls"]![operation] ?? 0;

    /// <summary>The facts told so far, by name, oldest first.</summary>
    public async Task<List<string>> Facts() => (await World.Db(db => db.Set<FactRow>()
        .OrderBy(fact => fact.Position).ToListAsync(Ct))).ConvertAll(fact => fact.Kind);

    public async Task<T> LastFact<T>()
    {
        var last = await World.Db(db => db.Set<FactRow>()
            .Where(fact => fact.Kind == typeof(T).Name)
            .OrderByDescending(fact => fact.Position)
            .FirstAsync(Ct));
        return last.ToFact().Body<T>();
    }

    public Task<Label> Row(ParcelToShip parcel) => World.Db(db => db.Set<Label>().AsNoTracking()
        .Where(label => label.ParcelId == parcel.ParcelId).OrderByDescending(label => label.Sequence).FirstAsync(Ct));

    public Task<List<JobRow>> OpenJobs(string kind) =>
        World.Db(db => db.Set<JobRow>().AsNoTracking().Where(job => job.Kind == kind).ToListAsync(Ct));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        await carrier.DisposeAsync();
        await store.DisposeAsync();
        await World.DisposeAsync();
    }

    public async Task InTransaction(Func<ILabels, Task> act)
    {
        await using var scope = World.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var work = await db.Begin(Ct);
        await act(scope.ServiceProvider.GetRequiredService<ILabels>());
        await work.Commit(Ct);
    }

    private async Task<JsonNode> State() => (await control.GetFromJsonAsync<JsonNode>("/control/ups/state", Ct))!;
}
