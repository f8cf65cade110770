using CreatorFlow.Automation;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory;
using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Orders;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Accounts;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Shipping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Given;

/// <summary>
/// A seller's business: every module that works on orders, over a fresh database. Only the borders are fakes: the
/// channel and the carrier. No loops run; tests take the steps themselves.
/// </summary>
internal sealed class Seller : IAsyncDisposable
{
    private int orders;

    private Seller(World world, FakeChannels channel, FakeReturns returns, FakeCarrier carrier)
    {
        (World, Channel, Returns, Carrier) = (world, channel, returns, carrier);
        Shop = channel.Connect("Ana's candles");
        Statements.Shop = Shop;
        Packages.Says = word => channel.Hold(Shop.Id, word);
    }

    public World World { get; }

    public FakeChannels Channel { get; }

    public FakeReturns Returns { get; }

    public FakeCarrier Carrier { get; }

    /// <summary>What the channel sells labels by.</summary>
    public FakeChannelLabels ChannelLabels => (FakeChannelLabels)World.Services.GetRequiredService<IChannelLabels>();

    /// <summary>What the channel packs its orders by.</summary>
    public FakeChannelPackages Packages =>
        (FakeChannelPackages)World.Services.GetRequiredService<IChannelPackages>();

    public ConnectedShop Shop { get; }

    public GivenStatements Statements => (GivenStatements)World.Services.GetRequiredService<IStatements>();

    public GivenAffiliates Affiliates => (GivenAffiliates)World.Services.GetRequiredService<IAffiliates>();

    public GivenPolicies Policies => (GivenPolicies)World.Services.GetRequiredService<IPolicies>();

    public static Actor Ana { get; } = Actor.Person(new Guid("018f0000-0000-7000-8000-00000000a0a0"), "Ana");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A seller with a carrier account and this stock.</summary>
    public static async Task<Seller> On(string database, params (string Sku, int OnHand)[] stock)
    {
        var (channel, returns, carrier) = (new FakeChannels(), new FakeReturns(), new FakeCarrier());
        var world = await World.On(database, services => services
            .AddInventory().AddShipping(ShippingWorld.Options).AddOrders().AddAutomation()
            .AddSingleton<IPolicies>(new GivenPolicies())
            .AddSingleton<IStatements>(new GivenStatements())
            .AddSingleton<IAffiliates>(new GivenAffiliates())
            .AddSingleton<IChannels>(channel).AddSingleton<IChannelReturns>(returns)
            .AddSingleton<ICarrierKind>(carrier)
            .AddSingleton<IChannelLabels>(new FakeChannelLabels())
            .AddSingleton<IChannelPackages>(new FakeChannelPackages())
            .AddSingleton<IMembers, GivenMembers>());
        var seller = new Seller(world, channel, returns, carrier);
        await seller.Do<SetCarrierAccount, Guid>(setup => setup.Run(
            new AcceptedAccount(carrier.Code, "P-1", "{}", LabelFormat.Png, Sample.Warehouse), Ana, Ct));
        await seller.List(stock);
        return seller;
    }

    /// <summary>An order at the channel that nobody here knows yet.</summary>
    public OrderWalk Order(params (string Sku, int Quantity)[] lines) => new(this, Told(lines));

    /// <summary>What the channel says of a new order: paid, on hold, to be dispatched in two days.</summary>
    public ChannelOrder Told(params (string Sku, int Quantity)[] lines)
    {
        orders++;
        var at = World.Clock.GetUtcNow();
        return new()
        {
            ExternalId = $"5764{orders:00000000}",
            State = ChannelOrderState.OnHold,
            PlacedAt = at.AddSeconds(orders),
            UpdatedAt = at.AddSeconds(orders),
            DispatchBy = at.AddDays(2),
            Total = new(2_599, "USD"),
            Shipping = new(499, "USD"),
            Tax = new(100, "USD"),
            Lines = [.. lines.Select(line =>
                new ChannelOrderLine($"c-{line.Sku}", line.Sku, line.Sku, line.Quantity, new(1_000, "USD")))],
        };
    }

    /// <summary>Imports these words of the shop in one transaction.</summary>
    public Task<Imported> Import(params ChannelOrder[] told) => Import(Shop, told);

    public Task<Imported> Import(ConnectedShop shop, params ChannelOrder[] told) => InWork<IImportOrders, Imported>(
        import => import.Run(shop, told, new Dictionary<string, DateTimeOffset>(), Ct));

    /// <summary>Lists SKUs with their first stock.</summary>
    public Task<int> List(params (string Sku, int OnHand)[] stock) => InWork<ICatalogue, int>(catalogue =>
        catalogue.Ensure(
        [.. stock.Select(own => new CatalogueItem(own.Sku, own.Sku, new(1_000, "USD"), 250, own.OnHand))], Ana, Ct));

    /// <summary>Opens a location whose units are for sale.</summary>
    public Task<Result<LocationOpened>> Open(string code, int priority = 5) =>
        Do<OpenLocation, Result<LocationOpened>>(open => open.Run(code, new(code, "", priority, true), Ana, Ct));

    /// <summary>Says what a bundle is made of.</summary>
    public Task<Result<BundleSet>> Bundle(string sku, params (string Sku, int Quantity)[] parts) =>
        Do<SetBundle, Result<BundleSet>>(set => set.Run(
            sku, [.. parts.Select(part => new StockLine(part.Sku, part.Quantity))], Ana, Ct));

    /// <summary>What channels may offer of these SKUs.</summary>
    public Task<IReadOnlyDictionary<string, int>> Available(params string[] skus) =>
        Do<ICatalogue, IReadOnlyDictionary<string, int>>(catalogue => catalogue.Available(skus, Ct));

    /// <summary>Units of the SKU over all locations: in the house, and kept for orders.</summary>
    public Task<(int OnHand, int Reserved)> Level(string sku) => World.Db(async db =>
    {
        var levels = await db.Set<StockLevel>().AsNoTracking().Where(own => own.Sku == sku).ToListAsync(Ct);
        levels.ShouldNotBeEmpty();
        return (levels.Sum(level => level.OnHand), levels.Sum(level => level.Reserved));
    });

    /// <summary>Everything that moved units of the SKU, in no order.</summary>
    public Task<List<Movement>> Ledger(string sku) => World.Db(db => db.Set<Movement>().AsNoTracking()
        .Where(own => own.Sku == sku).ToListAsync(Ct));

    /// <summary>The one movement of the SKU of this kind.</summary>
    public async Task<Movement> Moved(string sku, MovementKind kind) =>
        (await Ledger(sku)).Where(own => own.Kind == kind).ShouldHaveSingleItem();

    /// <summary>All facts of these kinds told in the workspace, oldest first.</summary>
    public async Task<List<Fact>> Facts(params string[] kinds) => (await World.Db(db => db.Set<FactRow>()
        .Where(fact => kinds.Length == 0 || kinds.Contains(fact.Kind)).OrderBy(fact => fact.Position)
        .AsNoTracking().ToListAsync(Ct))).ConvertAll(row => row.ToFact());

    public Task Tell(object fact, Guid subjectId) => World.Db(async db =>
    {
        await using var work = await db.Begin(Ct);
        db.Tell(fact, subjectId, Actor.System);
        await work.Commit(Ct);
        return 0;
    });

    /// <summary>Runs SQL in the seller's workspace, as nothing in the program does.</summary>
    public Task<int> Sql(FormattableString sql) => World.Db(db => db.Database.ExecuteSqlAsync(sql, Ct));

    /// <summary>Whatever does not add up in the whole database.</summary>
    public async Task<List<string>> Findings()
    {
        await using var scope = World.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.AcrossWorkspaces();
        var findings = new List<string>();

        foreach (var check in World.Services.GetServices<ICheck>())
        {
            findings.AddRange(await check.Findings(db, Ct));
        }

        return findings;
    }

    /// <summary>Asks an operation that makes its own transaction.</summary>
    public async Task<T> Do<TOperation, T>(Func<TOperation, Task<T>> act, Guid? workspaceId = null)
        where TOperation : notnull
    {
        await using var scope = World.Scope(workspaceId);
        return await act(scope.ServiceProvider.GetRequiredService<TOperation>());
    }

    /// <summary>Asks an operation that joins its caller's transaction, and commits.</summary>
    public async Task<T> InWork<TOperation, T>(Func<TOperation, Task<T>> act, Guid? workspaceId = null)
        where TOperation : notnull
    {
        await using var scope = World.Scope(workspaceId);
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        var answer = await act(scope.ServiceProvider.GetRequiredService<TOperation>());
        await work.Commit(Ct);
        return answer;
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
