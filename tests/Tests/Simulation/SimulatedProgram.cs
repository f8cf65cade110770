using CreatorFlow.Automation;
using CreatorFlow.Channels;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory;
using CreatorFlow.Orders;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Tests.Channels.TikTokShop;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Shipping;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Simulation;

/// <summary>A batch that was taken from the queue and is not worked on yet, as in a process that froze.</summary>
internal sealed record Taken(string Kind, IReadOnlyList<Job> Jobs);

/// <summary>
/// The program as a process that can die: the product's own services over one database, its loops replaced by steps.
/// When it has died another one is started on the same database, which knows nothing but what was committed.
/// </summary>
internal sealed class SimulatedProgram : IAsyncDisposable
{
    private static readonly TimeSpan NeverComes = TimeSpan.FromSeconds(30);

    private readonly World first;
    private World node;
    private Dictionary<string, LanesAtWork> lanes = [];

    private SimulatedProgram(World first, Power power) => (this.first, node, Power) = (first, first, power);

    public Power Power { get; }

    /// <summary>The process at work.</summary>
    public World Node => node;

    /// <summary>Processes that were started, the first one too.</summary>
    public int Starts { get; private set; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<SimulatedProgram> On(
        string database, Func<TestClock, (SimulatedChannel Channel, SimulatedCarrier Carrier)> outside)
    {
        var power = new Power();
        var keys = new EphemeralDataProtectionProvider();
        (SimulatedChannel, SimulatedCarrier)? both = null;
        var world = await World.On(database, services =>
        {
            power.Feed(services);
            services.AddInventory().AddShipping(ShippingWorld.Options).AddOrders().AddAutomation()
                .AddChannels(TikTokShopSettingsTests.Options with { SweepEvery = TimeSpan.FromMinutes(2) })
                .AddSingleton<IDataProtectionProvider>(keys)
                .AddSingleton<IMembers, GivenMembers>()
                .AddSingleton<ISalesChannel>(provider => Outside(provider).Channel)
                .AddSingleton<ICarrierKind>(provider => Outside(provider).Carrier);
        });
        var program = new SimulatedProgram(world, power);
        await program.Begin();
        return program;

        (SimulatedChannel Channel, SimulatedCarrier Carrier) Outside(IServiceProvider provider) =>
            both ??= outside(provider.GetRequiredService<TestClock>());
    }

    /// <summary>The dead process is gone; another one takes over what it held.</summary>
    public async Task Restart()
    {
        await End();
        Power.Restore();
        node = first.AnotherNode();
        lanes = [];
        await Begin();
    }

    /// <summary>A webhook is kept; false when it was kept before. Throws when it was not acknowledged.</summary>
    public Task<bool> Keep(InboxMessage message) => node.Services.GetRequiredService<InboxWriter>()
        .Keep(message, Ct).WaitAsync(NeverComes, Ct);

    public IReadOnlyList<string> Reactions => Names<IReaction>(reaction => reaction.Name);

    public IReadOnlyList<string> Kinds => Names<IJobHandler>(handler => handler.Kind);

    public Task React(string reaction) => node.ReactAtOnce(reaction);

    /// <summary>Kinds of jobs of which one is due.</summary>
    public Task<List<string>> DueKinds() => Across(async db =>
    {
        var now = node.Clock.GetUtcNow();
        return await db.Set<JobRow>().Where(job => job.State == JobState.Ready && job.DueAt <= now)
            .Select(job => job.Kind).Distinct().OrderBy(kind => kind).ToListAsync(Ct);
    });

    /// <summary>Takes a batch of the kind as a loop does; null when none is due.</summary>
    public async Task<Taken?> Take(string kind)
    {
        await using var scope = node.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AppDb>().Scope.AcrossWorkspaces();
        var batches = await scope.ServiceProvider.GetRequiredService<JobStore>().Take(kind, LanesOf(kind), 1, Ct);
        return batches is [var jobs, ..] ? new(kind, jobs) : null;
    }

    /// <summary>Works on a batch that was taken, however long ago.</summary>
    public Task Work(Taken taken) => node.Services.GetRequiredService<JobRunner>().Run(taken.Jobs, Ct);

    /// <summary>Gives jobs whose lease is over back to the queue.</summary>
    public Task<int> TakeOver(bool atStart = false) => With<JobStore, int>(store => store.TakeOver(atStart, Ct));

    /// <summary>Reads across all workspaces.</summary>
    public Task<T> Across<T>(Func<AppDb, Task<T>> read) => With(read);

    public async ValueTask DisposeAsync()
    {
        await End();
        await first.DisposeAsync();
    }

    private async Task Begin()
    {
        Starts++;
        await TakeOver(atStart: true);
        await node.Services.GetRequiredService<InboxWriter>().StartAsync(Ct);
    }

    private async Task End()
    {
        await node.Services.GetRequiredService<InboxWriter>().StopAsync(CancellationToken.None);

        if (node != first)
        {
            await node.DisposeAsync();
        }
    }

    private LanesAtWork LanesOf(string kind)
    {
        if (!lanes.TryGetValue(kind, out var own))
        {
            own = lanes[kind] = new(node.Services.GetRequiredService<IJobClock>().LimitsOf(kind));
        }

        return own;
    }

    private async Task<T> With<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        await using var scope = node.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AppDb>().Scope.AcrossWorkspaces();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private List<string> Names<T>(Func<T, string> name)
    {
        using var scope = node.Services.CreateScope();
        return [.. scope.ServiceProvider.GetServices<T>().Select(name).Order(StringComparer.Ordinal)];
    }
}
