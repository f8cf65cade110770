using CreatorFlow.Sandbox.TikTokShop.Analytics;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Cancellations;
using CreatorFlow.Sandbox.TikTokShop.Content;
using CreatorFlow.Sandbox.TikTokShop.Finance;
using CreatorFlow.Sandbox.TikTokShop.Fulfilment;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Products;
using CreatorFlow.Sandbox.TikTokShop.Returns;
using CreatorFlow.Sandbox.TikTokShop.Rules;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop;

/// <summary>
/// All that the simulator knows of one shop. Changes are made under <see cref="Gate"/> and marked in the journal;
/// orders are read without it, for their state is replaced as a whole.
/// </summary>
internal sealed class Market
{
    public Market(Seller seller, Shop shop, Scenario scenario, SandboxStore store, KeptShops kept)
    {
        Seller = seller;
        Shop = shop;
        Scenario = scenario;
        Profile = MarketProfile.Of(shop.Region);
        Catalogue = Catalogue.Load(scenario, store, shop.Ordinal, seller.Options.Seed);
        Stock = new Stock(Catalogue, scenario, store, seller.Journal);
        Cancellations = new CancellationBook(kept.Cancellations(shop));
        Returns = new ReturnBook(kept.Returns(shop));
        References = new ExternalReferences(store, shop);
        Contents = new ContentBook(this, kept.Contents(shop));
        Packages = new PackageBook();
        Figures = new Figures(this);
        Ledger = new Ledger();
        Orders = new OrderBook(this, kept.Orders(shop));

        foreach (var order in Orders.All)
        {
            Packages.Put(order);
            Figures.Count(order);
            this.Book(order);
            this.PlanNext(order);
        }

        foreach (var found in Returns.All)
        {
            this.Restore(found);
        }

        foreach (var adjustment in kept.Adjustments(shop))
        {
            this.BookAdjustment(adjustment);
        }
    }

    public Seller Seller { get; }

    public Shop Shop { get; }

    public Scenario Scenario { get; }

    public MarketProfile Profile { get; }

    public Catalogue Catalogue { get; }

    public Stock Stock { get; }

    public OrderBook Orders { get; }

    public PackageBook Packages { get; }

    public CancellationBook Cancellations { get; }

    public ReturnBook Returns { get; }

    public ExternalReferences References { get; }

    public ContentBook Contents { get; }

    public Figures Figures { get; }

    public Ledger Ledger { get; }

    public Lock Gate => Seller.Gate;

    public SandboxOptions Options => Seller.Options;

    public SandboxClock Clock => Seller.Clock;

    public Journal Journal => Seller.Journal;

    public App App => Seller.App;

    public Grants Grants => Seller.Grants;

    public Registrations Registrations => Seller.Registrations;

    public Deliveries Deliveries => Seller.Deliveries;

    public RequestIds RequestIds => Seller.RequestIds;

    public Switches Switches => Seller.Switches;

    /// <summary>Now, as epoch milliseconds of the simulators' clock.</summary>
    public long NowMs => Seller.NowMs;

    public string Currency => Profile.Currency;

    /// <summary>Whether a package is there from payment on.</summary>
    public bool PackageFromPayment =>
        Switches.PackageFromPayment ?? (Options.PackageFromPayment || Profile.PackageFromPayment);

    /// <summary>The terms under which an order was placed.</summary>
    public Policy PolicyOf(Order order) => Seller.Policies.At(order.CreatedMs);
}
