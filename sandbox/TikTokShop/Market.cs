using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Cancellations;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Products;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop;

/// <summary>
/// All that the simulator knows. Changes are made under <see cref="Gate"/> and marked in the journal; orders are read
/// without it, for their state is replaced as a whole.
/// </summary>
internal sealed class Market
{
    public Market(SandboxOptions options, SandboxStore store, SandboxClock clock, Scenario scenario)
    {
        Options = options;
        Clock = clock;
        Scenario = scenario;
        Journal = new Journal(store, Gate);
        App = new App(options);
        Shops = Shop.All(options);
        Catalogue = Catalogue.Load(scenario, store);
        Stock = new Stock(Catalogue, scenario, store, Journal);
        Orders = new OrderBook(store, scenario);
        Cancellations = new CancellationBook(store);
        Grants = new Grants(store, Journal, App, Gate);
        Registrations = new Registrations(store);
        Deliveries = new Deliveries(store, Journal, options);
        RequestIds = new RequestIds(clock);

        foreach (var order in Orders.All)
        {
            this.PlanNext(order);
        }
    }

    public Lock Gate { get; } = new();

    public SandboxOptions Options { get; }

    public SandboxClock Clock { get; }

    public Scenario Scenario { get; }

    public Journal Journal { get; }

    public App App { get; }

    /// <summary>The seller's shops; the first one trades.</summary>
    public IReadOnlyList<Shop> Shops { get; }

    public Catalogue Catalogue { get; }

    public Stock Stock { get; }

    public OrderBook Orders { get; }

    public CancellationBook Cancellations { get; }

    public Grants Grants { get; }

    public Registrations Registrations { get; }

    public Deliveries Deliveries { get; }

    public RequestIds RequestIds { get; }

    public Shop Trading => Shops[0];

    /// <summary>Now, as epoch milliseconds of the simulators' clock.</summary>
    public long NowMs => Clock.GetUtcNow().ToUnixTimeMilliseconds();
}
