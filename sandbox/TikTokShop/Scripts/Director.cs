using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Returns;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Scripts;

/// <summary>Where a script stands, for people to look at.</summary>
internal sealed record Performance(
    string Name, int Seed, double Minutes, double Share, int Orders, string Shop, IReadOnlyList<string> Happened);

/// <summary>Plays a script in real time, one at a time. It ends with the process. Call under the gate.</summary>
internal sealed class Director(Seller seller)
{
    private const int OrderPurpose = 81;
    private const int ReturnPurpose = 82;
    private const int FirstPosition = 5_000_000;
    private const int DeliveredLooked = 200;
    private const int MaxAtOnce = 200;
    private const double CancelledAfter = 0.02;

    private Play? playing;

    private sealed class Play(Script script, Stage stage, int seed, double minutes, long startedAt)
    {
        public Script Script { get; } = script;

        public Stage Stage { get; } = stage;

        public PlaceOrder Place { get; } = new(stage.Market);

        public int Seed { get; } = seed;

        public double Minutes { get; } = minutes;

        public long StartedAt { get; } = startedAt;

        public int Orders { get; set; }

        public int Returns { get; set; }

        public double Share { get; set; }

        public List<string> Happened { get; } = [];

        public Queue<(double At, Order Order)> ToCancel { get; } = new();

        public int Cues { get; set; }
    }

    /// <summary>Where the script stands; null when none is played.</summary>
    public Performance? Running => playing is { } play
        ? new Performance(
            play.Script.Name, play.Seed, play.Minutes, Math.Round(play.Share, 3), play.Orders,
            play.Stage.Market.Shop.Id, [.. play.Happened])
        : null;

    public void Begin(Script script, Market market, int seed, double minutes)
    {
        Stop();
        playing = new Play(script, new Stage(market, seed), seed, minutes, seller.Clock.GetTimestamp());
    }

    /// <summary>Ends the script and undoes its faults; what was ordered stays.</summary>
    public void Stop()
    {
        playing?.Stage.Clear();
        playing = null;
    }

    /// <summary>Does what the script says until now.</summary>
    public void Step()
    {
        if (playing is not { } play)
        {
            return;
        }

        play.Share = Math.Min(1, seller.Clock.GetElapsedTime(play.StartedAt).TotalMinutes / play.Minutes);

        while (play.Cues < play.Script.Cues.Count && play.Script.Cues[play.Cues].At <= play.Share)
        {
            var cue = play.Script.Cues[play.Cues++];
            cue.Run(play.Stage);
            play.Happened.Add(cue.Text);
        }

        var isDone = PlaceDue(play);
        CancelDue(play);
        ReturnDue(play);

        if (play.Share >= 1 && isDone)
        {
            Stop();
        }
    }

    /// <summary>Places the orders that are due; false when more are due than can be placed at once.</summary>
    private static bool PlaceDue(Play play)
    {
        var due = (int)play.Script.OrdersBy(play.Share, play.Minutes);

        for (var count = 0; play.Orders < due; count++)
        {
            if (count == MaxAtOnce)
            {
                return false;
            }

            PlaceNext(play);
        }

        return true;
    }

    /// <summary>The next order: the same for each seed, whenever it is placed.</summary>
    private static void PlaceNext(Play play)
    {
        var market = play.Stage.Market;
        var phase = play.Script.PhaseOf(play.Orders, play.Minutes);
        var dice = new Dice(play.Seed, play.Orders++, OrderPurpose);
        var position = FirstPosition + (int)(Dice.Mix((ulong)play.Seed) % 1_000_000) + play.Orders;
        var plan = market.Scenario.Total is { } total
            ? market.Scenario.Order(position % Math.Max(1, total))
            : market.Scenario.Order(position);

        if (dice.Chance(phase.HotShare))
        {
            var sku = market.Catalogue.Skus[play.Stage.HotSku];
            plan = plan with
            {
                Lines = [new PlannedLine(sku.Index, dice.Between(1, 2), sku.PriceMinor)], Content = play.Stage.Content,
            };
        }

        var order = play.Place.Run(plan with
        {
            IsCancelled = false, IsPlatformShipped = dice.Chance(market.Options.PlatformShippedShare),
        });

        if (dice.Chance(phase.CancelShare))
        {
            play.ToCancel.Enqueue((play.Share + CancelledAfter, order));
        }
    }

    private static void CancelDue(Play play)
    {
        while (play.ToCancel.TryPeek(out var next) && next.At <= play.Share)
        {
            var (market, order) = (play.Stage.Market, play.ToCancel.Dequeue().Order);

            if (order.State.Status is OrderStatus.Unpaid or OrderStatus.OnHold)
            {
                market.CancelByBuyer(order, market.NowMs);
            }
            else if (order.State is { Status: OrderStatus.AwaitingShipment, IsCancelRequested: false })
            {
                market.RequestCancel(order, market.NowMs);
            }
        }
    }

    private static void ReturnDue(Play play)
    {
        var market = play.Stage.Market;
        var due = (int)play.Script.ReturnsBy(play.Share, play.Minutes);

        while (play.Returns < due)
        {
            var dice = new Dice(play.Seed, play.Returns++, ReturnPurpose);
            var delivered = market.Orders.Listing.Latest(OrderStatus.Delivered.Wire())
                .Take(DeliveredLooked)
                .Select(market.Orders.Get)
                .Where(order => market.Returns.OfOrder(order.Id).Count == 0)
                .ToArray();

            if (delivered.Length == 0)
            {
                continue;
            }

            var order = dice.Pick(delivered);
            int[] units = [.. order.OpenUnits().Take(1)];
            var type = dice.Chance(0.6) ? ReturnCase.Return : ReturnCase.Refund;
            market.OpenReturn(
                order, units, type, "ecom_order_delivered_refund_and_return_reason_defective", market.NowMs);
        }
    }
}
