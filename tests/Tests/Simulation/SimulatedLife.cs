using CreatorFlow.Channels;
using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Simulation;

/// <summary>
/// Days of some sellers, made of a seed, one thing after another: buyers and the channel, webhooks on their way, people
/// at work, the program's own reactions and jobs, and the end of its process at any commit.
/// </summary>
internal sealed class SimulatedLife
{
    private const int Sellers = 2;
    private const int FurthestCommit = 6;
    private const int MostFrozen = 3;

    /// <summary>Of a hundred steps so many have one of these as well.</summary>
    private const int BesidesPercent = 12;

    private readonly Chance chance;
    private readonly Chance ofReturns;
    private readonly List<Taken> frozen = [];
    private readonly List<SimulatedSeller> sellers = [];
    private readonly (int Weight, string Name, Func<Task> Act)[] happenings;

    /// <summary>Besides all else, by chances of their own: so they crowd out nothing.</summary>
    private readonly (string Name, Func<Task> Act)[] besides;

    private SimulatedLife(SimulatedProgram program, SimulatedCarrier carrier, Chance chance, Chance ofReturns)
    {
        (Program, Carrier, this.chance, this.ofReturns) = (program, carrier, chance, ofReturns);
        besides =
        [
            ("a buyer wants something back", OfReturns(shop => shop.Returns.Ask(shop.Orders.Values))),
            ("a return goes on", OfReturns(shop => shop.Returns.GoOn())),
            ("a person answers a return", () => ofReturns.Pick(sellers).AnswerReturn(ofReturns)),
            ("a person receives a return", () => ofReturns.Pick(sellers).ReceiveReturn(ofReturns)),
        ];
        happenings =
        [
            (16, "a buyer orders", OfShop(shop => shop.Place())),
            (11, "the channel releases", OfShop(shop => shop.Release())),
            (4, "a buyer cancels", OfShop(shop => shop.Cancel())),
            (3, "a unit is cancelled", OfShop(shop => shop.DropUnit())),
            (1, "it is shipped in the seller centre", OfShop(shop => shop.ShipElsewhere())),
            (15, "webhooks arrive", Deliver),
            (5, "a person counts", Count),
            (1, "a bundle is made anew", MakeBundle),
            (3, "a person holds", OnSome<HoldOrder>((hold, id) => hold.Run(id, "wait", Seller.Ana, Ct))),
            (4, "a person lets go", OnSome<UnholdOrder>((unhold, id) => unhold.Run(id, Seller.Ana, Ct))),
            (3, "a person ships", OnSome<ShipOrder>((ship, id) => ship.Run(id, Why, Seller.Ana, Ct))),
            (2, "a person stops a label", OnSome<StopLabel>((stop, id) => stop.Run(id, Why, Seller.Ana, Ct))),
            (1, "a person cancels", OnSome<CancelOrder>((cancel, id) => cancel.Run(id, "no", Seller.Ana, Ct))),
            (1, "a person hurries", OnSome<SetUrgency>((hurry, id) => hurry.Run(id, true, Seller.Ana, Ct))),
            (14, "a reaction catches up", () => Program.React(Pick(Program.Reactions))),
            (18, "jobs run", RunJobs),
            (4, "a batch is taken and its process freezes", Freeze),
            (5, "a frozen batch goes on", Thaw),
            (3, "old leases are taken over", () => Program.TakeOver()),
            (5, "the power is about to fail", () => CutSoon()),
        ];
    }

    public SimulatedProgram Program { get; }

    public SimulatedCarrier Carrier { get; }

    public IReadOnlyList<SimulatedSeller> All => sellers;

    /// <summary>What was done last, for whoever reads a failure.</summary>
    public string LastStep { get; private set; } = "setting up";

    /// <summary>Processes that died.</summary>
    public int Crashes { get; private set; }

    /// <summary>Batches that went on after they had been taken long ago.</summary>
    public int Thawed { get; private set; }

    private static Reason Why => new("orders.asked");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="underLabelPercent">Of a hundred orders so many travel under a label of the channel.</param>
    public static async Task<SimulatedLife> Begin(string database, int seed, int underLabelPercent = 0)
    {
        var chance = new Chance(seed) { IsCalm = true };
        SimulatedChannel? channel = null;
        SimulatedCarrier? carrier = null;
        var program = await SimulatedProgram.On(database, clock => (
            channel = new SimulatedChannel(chance), carrier = new SimulatedCarrier(chance, clock)));
        program.Node.Services.GetService(typeof(ISalesChannel));
        var ofReturns = new Chance(seed + 1_000);
        var life = new SimulatedLife(program, carrier!, chance, ofReturns);

        for (var i = 0; i < Sellers; i++)
        {
            var shop = new SimulatedShop($"{(char)('A' + i)}", chance, ofReturns, program.Node.Clock)
            {
                UnderLabelPercent = underLabelPercent,
            };
            channel!.Add(shop);
            var seller = new SimulatedSeller(
                program, shop, Ids.New(program.Node.Clock.GetUtcNow()));
            await seller.SetUp(carrier!.Code);
            life.sellers.Add(seller);
        }

        chance.IsCalm = false;
        return life;
    }

    /// <summary>One thing happens; when the process dies of it, another one is started.</summary>
    public async Task Step()
    {
        Program.Node.Clock.Advance(TimeSpan.FromMilliseconds(chance.Between(20, 9_000)));
        var roll = chance.Below(happenings.Sum(own => own.Weight));
        var next = happenings.First(own => (roll -= own.Weight) < 0);
        LastStep = next.Name;
        await Try(next.Act);

        if (ofReturns.Happens(BesidesPercent))
        {
            var (name, act) = ofReturns.Pick(besides);
            LastStep = name;
            await Try(act);
        }
    }

    /// <summary>Does it, and starts the program again when its process has died.</summary>
    public async Task Try(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception) when (Program.Power.IsOff)
        {
            // Whatever the dying process still said is lost with it.
        }

        if (Program.Power.IsOff)
        {
            Crashes++;
            LastStep += ", and the process died";
            frozen.Clear();
            Program.Node.Clock.Advance(TimeSpan.FromSeconds(chance.Between(1, 60)));
            await Program.Restart();
        }
    }

    /// <summary>The outside works again and the power stays.</summary>
    public async Task CalmDown()
    {
        (LastStep, chance.IsCalm) = ("settling", true);

        // What the frozen process held runs out, as its process never comes back.
        frozen.Clear();
        await Program.Restart();
    }

    /// <summary>Each webhook that is still on its way arrives.</summary>
    public async Task DeliverAll()
    {
        foreach (var seller in sellers)
        {
            while (seller.Shop.UnderWay is [var next, ..])
            {
                await seller.Deliver(next, again: false);
            }
        }
    }

    /// <summary>The ids of all orders of a seller that stand there.</summary>
    public static Task<List<Guid>> Orders(SimulatedSeller seller, params OrderStatus[] at) =>
        seller.Do<AppDb, List<Guid>>(db => db.Set<Order>()
            .Where(order => at.Length == 0 || at.Contains(order.Status))
            .OrderBy(order => order.Id).Select(order => order.Id).ToListAsync(Ct));

    private Func<Task> OfReturns(Action<SimulatedShop> act) => () =>
    {
        act(ofReturns.Pick(sellers).Shop);
        return Task.CompletedTask;
    };

    private Func<Task> OfShop(Action<SimulatedShop> act) => () =>
    {
        act(Pick(sellers).Shop);
        return Task.CompletedTask;
    };

    /// <summary>Some of those on their way, in any order; one in four comes again later.</summary>
    private async Task Deliver()
    {
        var seller = Pick(sellers);

        for (var i = chance.Between(1, 4); i > 0 && seller.Shop.UnderWay.Count > 0; i--)
        {
            await seller.Deliver(Pick(seller.Shop.UnderWay), again: chance.Happens(25));
        }
    }

    private Task Count() => Pick(sellers).Do<AdjustStock, Result<StockAdjusted>>(adjust =>
        adjust.Run(Pick(SimulatedSeller.Components), chance.Below(40), "counted", Seller.Ana, Ct));

    private Task MakeBundle()
    {
        var parts = chance.Between(1, SimulatedSeller.Components.Count);
        return Pick(sellers).Make(
            Pick(SimulatedSeller.Bundles),
            [.. SimulatedSeller.Components.Take(parts).Select(sku => new StockLine(sku, chance.Between(1, 3)))]);
    }

    private async Task RunJobs()
    {
        if (await Program.DueKinds() is { Count: > 0 } due && await Program.Take(Pick(due)) is { } taken)
        {
            LastStep += ": " + taken.Kind;
            await Program.Work(taken);
        }
    }

    private async Task Freeze()
    {
        if (frozen.Count < MostFrozen && await Program.DueKinds() is { Count: > 0 } due
            && await Program.Take(Pick(due)) is { } taken)
        {
            LastStep += ": " + taken.Kind;
            frozen.Add(taken);
        }
    }

    private async Task Thaw()
    {
        if (frozen is [var oldest, ..])
        {
            Thawed++;
            LastStep += ": " + oldest.Kind;
            frozen.RemoveAt(0);
            await Program.Work(oldest);
        }
    }

    private Task CutSoon()
    {
        if (!Program.Power.WillFail)
        {
            var (commit, after) = (chance.Between(1, FurthestCommit), chance.Happens(50));
            LastStep += $", {(after ? "after" : "before")} commit {commit}";
            Program.Power.FailAt(commit, after);
        }

        return Task.CompletedTask;
    }

    private Func<Task> OnSome<TOperation>(Func<TOperation, Guid, Task<Result<Guid>>> act)
        where TOperation : notnull => async () =>
    {
        var seller = Pick(sellers);

        if (await Orders(seller) is { Count: > 0 } ids)
        {
            var id = Pick(ids);
            await seller.Do<TOperation, Result<Guid>>(operation => act(operation, id));
        }
    };

    private T Pick<T>(IReadOnlyList<T> some) => chance.Pick(some);
}
