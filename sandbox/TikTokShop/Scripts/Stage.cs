using CreatorFlow.Sandbox.Faults;
using CreatorFlow.Sandbox.TikTokShop.Content;
using CreatorFlow.Sandbox.TikTokShop.Control;
using CreatorFlow.Sandbox.TikTokShop.Rules;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Scripts;

/// <summary>What a script can do to the shop and the platform; undone at the end. Use under the gate.</summary>
internal sealed class Stage
{
    private const int PlentyUnits = 50;
    private const int Purpose = 71;

    private readonly List<Publication> published = [];
    private readonly Switches switchesBefore;
    private readonly int seed;

    public Stage(Market market, int seed)
    {
        Market = market;
        this.seed = seed;
        switchesBefore = market.Seller.Switches;
        HotSku = PickHot();
    }

    public Market Market { get; }

    /// <summary>The variation that everybody wants.</summary>
    public int HotSku { get; }

    /// <summary>The content that orders of the hot variation come from; 0 for none.</summary>
    public int Content => published.LastOrDefault(found => found.IsOn)?.Number ?? 0;

    public void PostVideo(double heat) => Publish(isLive: false, "You need this", heat, isAffiliate: true);

    public void GoLive(string title) => Publish(isLive: true, title, heat: 20, isAffiliate: false);

    /// <summary>The LIVE ends.</summary>
    public void EndLive()
    {
        if (published.Find(found => found.IsLive && found.IsOn) is { } live)
        {
            Market.EndContent(live);
        }
    }

    public void Fault(CallFault fault) => Market.Seller.Faults.Set(fault);

    public void Fault(WebhookFaults faults) => Market.Seller.Faults.Set(faults);

    public void Fault(PlatformFaults faults) => Market.Seller.Faults.Set(faults);

    public void EndFaults() => Market.Seller.Faults.Reset();

    public void ExpireTokens() => Market.Grants.ExpireAccess(Market.NowMs / 1_000);

    public void Narrow(params string[] without) =>
        Market.Grants.Narrow([.. Authorization.Scopes.All.Except(without)]);

    public void Enact(Func<Policy, Policy> change)
    {
        Market.Seller.Policies.Enact(change(Market.Seller.Policies.Latest), Market.NowMs);
        Market.Journal.Changed(Market.Seller.Policies);
    }

    public void Switch(Func<Switches, Switches> change)
    {
        Market.Seller.Settings.Switches = change(Market.Seller.Switches);
        Market.Journal.Changed(Market.Seller.Settings);
    }

    /// <summary>Everything is as usual again, but for what was ordered and the terms that were enacted.</summary>
    public void Clear()
    {
        EndFaults();
        published.Where(found => found.IsOn).ToList().ForEach(Market.EndContent);
        Switch(_ => switchesBefore);

        if (Market.Grants.GrantedScopes is not null)
        {
            Narrow();
        }

        if (Market.Seller.Policies.Latest.RetiredPaths.Count > 0)
        {
            Enact(policy => policy with { RetiredPaths = [] });
        }
    }

    private void Publish(bool isLive, string title, double heat, bool isAffiliate) => published.Add(Market.Contents.Add(
        isLive, title, isAffiliate ? "viral.vera" : "goldenhourgoods", isAffiliate,
        [Market.Catalogue.ProductIndexOf(HotSku)], heat));

    private int PickHot()
    {
        var dice = new Dice(seed, 0, Purpose);
        var plenty = Market.Catalogue.Skus
            .Where(sku => Market.Stock.Of(sku).Available >= PlentyUnits)
            .Select(sku => sku.Index)
            .ToArray();
        return plenty.Length == 0 ? 0 : dice.Pick(plenty);
    }
}
