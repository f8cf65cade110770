using CreatorFlow.Sandbox.Faults;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Rules;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop;

/// <summary>
/// The account with its shops, and what they share: the app, its grants and webhooks, the clock, the rules. Changes are
/// made under <see cref="Gate"/> and marked in the journal.
/// </summary>
internal sealed class Seller
{
    public Seller(
        SandboxOptions options, SandboxStore store, SandboxClock clock, Scenario scenario, FaultRules faults)
    {
        Faults = faults;
        Options = options;
        Clock = clock;
        Journal = new Journal(store, Gate);
        App = new App(options);
        Settings = new Settings(store);
        Policies = new Policies(store);
        Grants = new Grants(store, Journal, App, Gate, options.AccessTokenLife);
        Registrations = new Registrations(store);
        Deliveries = new Deliveries(store, Journal, options);
        RequestIds = new RequestIds(clock);
        Calls = new CallLog(clock);
        var kept = new KeptShops(store);
        Markets = [.. Shop.All(options)
            .Select(shop => new Market(this, shop, ScenarioOf(shop, scenario), store, kept))];
    }

    public Lock Gate { get; } = new();

    public SandboxOptions Options { get; }

    public SandboxClock Clock { get; }

    public Journal Journal { get; }

    public App App { get; }

    public Settings Settings { get; }

    public Policies Policies { get; }

    public Grants Grants { get; }

    public Registrations Registrations { get; }

    public Deliveries Deliveries { get; }

    public RequestIds RequestIds { get; }

    /// <summary>What goes wrong at present.</summary>
    public FaultRules Faults { get; }

    /// <summary>The last calls, for people to look at.</summary>
    public CallLog Calls { get; }

    /// <summary>One for each shop; the first one's orders come by themselves.</summary>
    public IReadOnlyList<Market> Markets { get; }

    public Switches Switches => Settings.Switches;

    /// <summary>Now, as epoch milliseconds of the simulators' clock.</summary>
    public long NowMs => Clock.GetUtcNow().ToUnixTimeMilliseconds();

    public Market? Find(string shopId) => Markets.FirstOrDefault(market => market.Shop.Id == shopId);

    /// <summary>Every shop has goods and buyers of its own.</summary>
    private Scenario ScenarioOf(Shop shop, Scenario first) => shop.Ordinal == 0
        ? first
        : Scenario.Generated(Options.Seed + (shop.Ordinal * 7_919), limit: null, Options.Skus);
}
