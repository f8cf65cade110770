using CreatorFlow.Sandbox.TikTokShop.Orders;

namespace CreatorFlow.Sandbox.TikTokShop;

/// <summary>
/// Lets time pass: places the scenario's orders, at a rate or as fast as webhooks are taken, moves orders whose time
/// has
/// come, and sends what is due again.
/// </summary>
internal sealed class Trade(Market market)
{
    private const int MaxPerTurn = 50;
    private const double MaxBacklogSeconds = 2;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(20);

    private readonly PlaceOrder place = new(market);
    private double credit;
    private long creditedAt = market.Clock.GetTimestamp();

    /// <summary>Whether orders are placed.</summary>
    public bool IsPlacing { get; set; } = market.Options.StartPlacing;

    /// <summary>Orders a second.</summary>
    public double OrdersPerSecond { get; set; } = market.Options.OrdersPerSecond;

    /// <summary>Whether all orders of the scenario are placed.</summary>
    public bool IsAllPlaced => market.Orders.Placed >= market.Scenario.Total;

    public async Task Run(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Turn, market.Clock);

        while (await timer.WaitForNextTickAsync(ct))
        {
            await Step();
        }
    }

    /// <summary>Does all that is due now. Completes when it is durable.</summary>
    public async Task Step()
    {
        lock (market.Gate)
        {
            var now = market.NowMs;

            while (market.Orders.NextDue(now) is { } order)
            {
                market.StepOn(order, now);
            }

            market.Deliveries.QueueDue(now);

            for (var count = OrdersToPlace(); count > 0 && !IsAllPlaced; count--)
            {
                place.Run();
            }
        }

        await market.Journal.Save();
    }

    private int OrdersToPlace()
    {
        var now = market.Clock.GetTimestamp();
        var seconds = market.Clock.GetElapsedTime(creditedAt, now).TotalSeconds;
        creditedAt = now;

        if (!IsPlacing)
        {
            credit = 0;
            return 0;
        }

        if (market.Options.Scripted)
        {
            return Math.Clamp(market.Options.MaxWaitingWebhooks - market.Deliveries.Waiting, 0, MaxPerTurn);
        }

        // What could not be placed is not made up for endlessly.
        credit = Math.Min(credit + (seconds * OrdersPerSecond), Math.Max(1, OrdersPerSecond * MaxBacklogSeconds));
        var whole = (int)credit;
        credit -= whole;
        return whole;
    }
}
