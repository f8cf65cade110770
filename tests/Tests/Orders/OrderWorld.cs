using CreatorFlow.Automation;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Operations;
using CreatorFlow.Orders;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Live;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Shipping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Orders;

/// <summary>Orders, stock and automation over a fresh database, with a scripted shop and scripted labels.</summary>
internal sealed class OrderWorld(World world, ScriptedShops shops, ScriptedLabels labels) : IAsyncDisposable
{
    public const string Kettle = "KTL-1";

    public static readonly Actor Ana = Actor.Person(Ids.New(TestClock.Start), "Ana");

    public World World { get; } = world;

    public ScriptedShops Shops { get; } = shops;

    public ScriptedLabels Labels { get; } = labels;

    public TestClock Clock => World.Clock;

    public GivenPolicies Policies => Shops.Policies;

    public FakeReturns Returns => Shops.Returns;

    public GivenStatements Statements => Shops.Statements;

    public GivenAffiliates Affiliates => Shops.Affiliates;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<OrderWorld> On(string database = "sqlite", int kettles = 10)
    {
        var (shops, labels) = (new ScriptedShops(), new ScriptedLabels());
        var world = await World.On(database, services => AddModules(
            services.AddFact<WorkspaceCreated>().AddFact<SignInRefused>()
                .AddFact<LiveStrained>().AddFact<LiveRelieved>().AddFact<ListingLinked>()
                .AddSingleton<IMembers, GivenMembers>(), shops, labels));
        var own = new OrderWorld(world, shops, labels);
        await own.Stocked(Kettle, kettles);
        return own;
    }

    public static void AddModules(IServiceCollection services, ScriptedShops shops, ScriptedLabels labels)
    {
        services.AddInventory().AddShipping(ShippingWorld.Options).AddOrders().AddAutomation().AddOperations();
        services.AddSingleton<IChannels>(shops).AddSingleton<IShopStandings>(shops)
            .AddSingleton<IStockSync>(shops).AddSingleton<IWebhookStandings>(shops)
            .AddSingleton<ICallHealth>(shops)
            .AddSingleton<IPolicies>(shops.Policies).AddSingleton<IStatements>(shops.Statements)
            .AddSingleton<IChannelReturns>(shops.Returns).AddSingleton<IAffiliates>(shops.Affiliates);
        services.AddSingleton<ILabels>(labels).AddSingleton<IChannelLabels>(new FakeChannelLabels())
            .AddSingleton<IChannelPackages>(shops.Packages);
        services.AddFact<StatementRead>().AddFact<AffiliateOrdersRead>();
    }

    public async Task<T> With<TService, T>(Func<TService, Task<T>> use, Guid? workspaceId = null)
        where TService : notnull
    {
        await using var scope = World.Scope(workspaceId);
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<int> Stocked(string sku, int units, string? title = null) => InWork<ICatalogue, int>(
        catalogue => catalogue.Ensure(
            [new(sku, title ?? $"Kettle {sku}", new Money(2500, "USD"), 900, units)], Actor.System, Ct));

    /// <summary>Imports an order and returns its id.</summary>
    public async Task<Guid> Imported(ChannelOrder told)
    {
        await InWork<IImportOrders, Imported>(
            import => import.Run(ScriptedShops.Kettles, [told], new Dictionary<string, DateTimeOffset>(), Ct));
        return await World.Db(db => db.Set<Order>()
            .Where(order => order.Number == told.ExternalId).Select(order => order.Id).SingleAsync(Ct));
    }

    public Task<Result<Guid>> Held(Guid id) => With<HoldOrder, Result<Guid>>(hold => hold.Run(id, "wait", Ana, Ct));

    /// <summary>A released order of so many kettles, as the shop tells it.</summary>
    public static ChannelOrder Told(
        string number = "5760001",
        int units = 2,
        ChannelOrderState state = ChannelOrderState.AwaitingShipment,
        string sku = Kettle,
        TimeSpan? dispatchIn = null) => new()
        {
            ExternalId = number,
            State = state,
            PlacedAt = TestClock.Start - TimeSpan.FromHours(2),
            UpdatedAt = TestClock.Start - TimeSpan.FromHours(1),
            DispatchBy = TestClock.Start + (dispatchIn ?? TimeSpan.FromDays(2)),
            Total = new Money(5600, "USD"),
            Shipping = new Money(500, "USD"),
            Tax = new Money(100, "USD"),
            ShipTo = state == ChannelOrderState.OnHold
                ? null
                : new("Bea Baker", "1 Mill Lane", null, "Portland", "OR", "97205", "US", null),
            Lines = [new("sku-1", sku, "Kettle, blue", units, new Money(2500, "USD"))],
        };

    public Task<Order> Order(Guid id) => World.Db(
        db => db.Set<Order>().AsNoTracking().SingleAsync(order => order.Id == id, Ct));

    public Task<StockLevel> Level(string sku = Kettle) => World.Db(
        db => db.Set<StockLevel>().AsNoTracking().SingleAsync(level => level.Sku == sku, Ct));

    public async Task<IReadOnlyList<Fact>> Facts(Guid subjectId) =>
        await With<FactLog, IReadOnlyList<Fact>>(log => log.About(subjectId, 100, Ct));

    public Task<List<JobRow>> Jobs(string kind) => World.Db(
        db => db.Set<JobRow>().AsNoTracking().Where(job => job.Kind == kind).ToListAsync(Ct));

    public Task RunJobs(string kind) => World.RunJobs(kind);

    /// <summary>Asks something that joins a transaction, and commits it.</summary>
    public async Task<T> InWork<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        await using var scope = World.Scope();
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        var answer = await use(scope.ServiceProvider.GetRequiredService<TService>());
        await work.Commit(Ct);
        return answer;
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
