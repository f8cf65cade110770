using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Returns;
using CreatorFlow.Sandbox.TikTokShop.Scripts;

namespace CreatorFlow.Sandbox.TikTokShop;

/// <summary>
/// Lets time pass: places the scenario's orders, at a rate or as fast as webhooks are taken, moves orders whose time
/// has
/// come, and sends what is due again.
/// </summary>
internal sealed class Trade(Seller seller)
{
    private const int MaxPerTurn = 50;
    private const double MaxBacklogSeconds = 2;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(20);

    private readonly PlaceOrder place = new(seller.Markets[0]);
    private readonly ExpiryNotice expiry = new(seller);
    private double credit;
    private long creditedAt = seller.Clock.GetTimestamp();

    /// <summary>Plays a script beside the usual orders.</summary>
    public Director Director { get; } = new(seller);

    /// <summary>Whether orders are placed.</summary>
    public bool IsPlacing { get; set; } = seller.Options.StartPlacing;

    /// <summary>Orders a second.</summary>
    public double OrdersPerSecond { get; set; } = seller.Options.OrdersPerSecond;

    /// <summary>Whether all orders of the scenario are placed.</summary>
    public bool IsAllPlaced => seller.Markets[0].Orders.Placed >= seller.Markets[0].Scenario.Total;

    public async Task Run(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Turn, seller.Clock);

        while (await timer.WaitForNextTickAsync(ct))
        {
            await Step();
        }
    }

    /// <summary>Does all that is due now. Completes when it is durable.</summary>
    public async Task Step()
    {
        lock (seller.Gate)
        {
            var now = seller.NowMs;

            foreach (var market in seller.Markets)
            {
                StepOn(market, now);
            }

            Director.Step();
            expiry.Step();
            seller.Deliveries.QueueDue(now);

            for (var count = OrdersToPlace(); count > 0 && !IsAllPlaced; count--)
            {
                place.Run();
            }
        }

        await seller.Journal.Save();
    }

    private static void StepOn(Market market, long now)
    {
        while (market.Orders.NextDue(now) is { } order)
        {
            market.StepOn(order, now);
        }

        while (market.Returns.NextDue(now) is { } found)
        {
            market.StepOn(found, now);
        }
    }

    private int OrdersToPlace()
    {
        var now = seller.Clock.GetTimestamp();
        var seconds = seller.Clock.GetElapsedTime(creditedAt, now).TotalSeconds;
        creditedAt = now;

        if (!IsPlacing)
        {
            credit = 0;
            return 0;
        }

        if (seller.Options.Scripted)
        {
            return Math.Clamp(seller.Options.MaxWaitingWebhooks - seller.Deliveries.Waiting, 0, MaxPerTurn);
        }

        // What could not be placed is not made up for endlessly.
        credit = Math.Min(credit + (seconds * OrdersPerSecond), Math.Max(1, OrdersPerSecond * MaxBacklogSeconds));
        var whole = (int)credit;
        credit -= whole;
        return whole;
    }
}
