using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Simulation;

/// <summary>A webhook on its way: which order, and the key under which a repetition is recognised.</summary>
internal sealed record Webhook(string Order, string Key);

/// <summary>
/// A shop at the channel: what is true there, whatever we know of it. Buyers order and cancel; each change is told by a
/// webhook, which may be lost, repeated, late, and overtaken by others.
/// </summary>
internal sealed class SimulatedShop(string externalId, Chance chance, Chance ofReturns, TestClock clock)
{
    private const int LostPercent = 12;
    private const int TwicePercent = 25;
    private const int OversoldPercent = 25;

    private readonly Dictionary<string, ChannelOrder> orders = [];
    private readonly List<string> numbers = [];
    private readonly SortedDictionary<string, int> offered = new(StringComparer.Ordinal);
    private int words;

    public string ExternalId { get; } = externalId;

    /// <summary>Of a hundred orders so many travel under a label of the channel.</summary>
    public int UnderLabelPercent { get; init; }

    public IReadOnlyDictionary<string, ChannelOrder> Orders => orders;

    /// <summary>What the shop offers of each SKU.</summary>
    public IReadOnlyDictionary<string, int> Offered => offered;

    public List<Webhook> UnderWay { get; } = [];

    /// <summary>Orders of which we have acknowledged a webhook.</summary>
    public HashSet<string> Acknowledged { get; } = [];

    public int Lost { get; private set; }

    /// <summary>What buyers want back of orders that left.</summary>
    public SimulatedReturns Returns { get; } = new(ofReturns, clock);

    public void Offer(string sku, int units) => offered[sku] = units;

    /// <summary>A buyer orders what the shop offers; now and then the shop sells what it has not.</summary>
    public void Place()
    {
        var wanted = offered.Keys.Where(_ => chance.Below(2) == 0)
            .Select(sku => (Sku: sku, Units: chance.Between(1, 3)))
            .Where(line => offered[line.Sku] >= line.Units || chance.Happens(OversoldPercent)).ToList();

        if (wanted.Count > 0)
        {
            wanted.ForEach(line => offered[line.Sku] = Math.Max(0, offered[line.Sku] - line.Units));
            Say(Placed($"{ExternalId}{orders.Count:000000}", wanted));
        }
    }

    /// <summary>A buyer orders one unit.</summary>
    public void Sell(string sku)
    {
        offered[sku] = Math.Max(0, offered[sku] - 1);
        Say(Placed($"{ExternalId}{orders.Count:000000}", [(sku, 1)]));
    }

    public void Release() => OnSome(
        word => word.State == ChannelOrderState.OnHold,
        word => word with { State = ChannelOrderState.AwaitingShipment, ShipTo = GivenOrder.Buyer });

    public void Cancel() => OnSome(IsOpen, Cancelled);

    /// <summary>The buyer takes one unit of a line back.</summary>
    public void DropUnit() => OnSome(
        word => word.State == ChannelOrderState.OnHold && word.Lines[0].Quantity > 1,
        word =>
        {
            offered[word.Lines[0].Sku]++;
            var less = word.Lines[0] with { Quantity = word.Lines[0].Quantity - 1 };
            return word with { Lines = [less, .. word.Lines.Skip(1)] };
        });

    /// <summary>Somebody ships it in the seller centre, past us.</summary>
    public void ShipElsewhere() => OnSome(
        word => word.State == ChannelOrderState.AwaitingShipment,
        word => word with { State = ChannelOrderState.Shipped, TrackingNumber = "ELSE-" + word.ExternalId });

    /// <summary>We tell it that an order left.</summary>
    public void Ship(string number, string trackingNumber) => Say(orders[number] with
    {
        State = ChannelOrderState.Shipped, TrackingNumber = trackingNumber,
    });

    /// <summary>We cancel an order there.</summary>
    public void CancelByUs(string number) => Say(Cancelled(orders[number]));

    public static bool IsOpen(ChannelOrder word) =>
        word.State is ChannelOrderState.OnHold or ChannelOrderState.AwaitingShipment;

    private ChannelOrder Cancelled(ChannelOrder word)
    {
        word.Lines.ToList().ForEach(line => offered[line.Sku] += line.Quantity);
        return word with { State = ChannelOrderState.Cancelled, CancelReason = "changed their mind" };
    }

    private void OnSome(Func<ChannelOrder, bool> which, Func<ChannelOrder, ChannelOrder> change)
    {
        var some = numbers.Where(number => which(orders[number])).ToList();

        if (some.Count > 0)
        {
            Say(change(orders[chance.Pick(some)]));
        }
    }

    /// <summary>The channel counts in whole seconds, and never backwards.</summary>
    private void Say(ChannelOrder word)
    {
        if (!orders.ContainsKey(word.ExternalId))
        {
            numbers.Add(word.ExternalId);
        }

        var now = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        var next = orders.TryGetValue(word.ExternalId, out var before) ? before.UpdatedAt.AddSeconds(1) : now;
        orders[word.ExternalId] = word with { UpdatedAt = next > now ? next : now };
        Tell(word.ExternalId);
    }

    private void Tell(string number)
    {
        if (!chance.IsCalm && chance.OfCall("webhook of " + ExternalId) < LostPercent)
        {
            Lost++;
            return;
        }

        var webhook = new Webhook(number, $"{number}:{++words}");
        UnderWay.Add(webhook);

        if (chance.OfCall("second webhook of " + ExternalId) < TwicePercent)
        {
            UnderWay.Add(webhook);
        }
    }

    private ChannelOrder Placed(string number, List<(string Sku, int Units)> wanted)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        return new()
        {
            ExternalId = number,
            State = ChannelOrderState.OnHold,
            PlacedAt = at,
            UpdatedAt = at,
            DispatchBy = at.AddDays(2),
            ShippedBy = UnderLabelPercent > 0 && chance.Happens(UnderLabelPercent)
                ? ShippedBy.ChannelLabel
                : ShippedBy.Seller,
            Total = new(2_599, "USD"),
            Shipping = new(499, "USD"),
            Tax = new(100, "USD"),
            Lines = [.. wanted.Select(line =>
                new ChannelOrderLine("id-" + line.Sku, line.Sku, line.Sku, line.Units, new Money(1_000, "USD")))],
        };
    }
}
