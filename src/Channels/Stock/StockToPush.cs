namespace CreatorFlow.Channels.Stock;

/// <summary>What a channel offered of a SKU at some moment.</summary>
internal readonly record struct ChannelLook(int Available, DateTimeOffset At);

/// <summary>What was decided about a SKU's number at a channel. Kept as text; never rename one.</summary>
internal enum StockMove
{
    /// <summary>The numbers agree.</summary>
    Equal,

    /// <summary>The channel offered too many.</summary>
    Lowered,

    /// <summary>The channel offered too few, and no order on its way explains it.</summary>
    Raised,

    /// <summary>The channel offers fewer; whether orders explain it is not known yet.</summary>
    Waiting,

    /// <summary>The channel offers fewer, and has sold as many since we last knew all its orders.</summary>
    InFlight,
}

/// <summary>What to do about a SKU's number at a channel.</summary>
/// <param name="Push">The number to set; null when nothing is to be set now.</param>
/// <param name="Look">The look to remember for the next time; null when none is needed.</param>
internal readonly record struct StockDecision(StockMove Move, int? Push, ChannelLook? Look);

/// <summary>
/// Decides which number a channel shall offer. Pure.
/// A channel lowers its own number with each order, before we know the order, and its update sets an absolute number.
/// So a lower number there may be an order on its way to us: setting it back would sell that unit twice. Three things
/// decide: what was sent or seen last, what the channel says now, and until when every order there is known here.
/// </summary>
internal static class StockToPush
{
    /// <param name="ours">Units we may offer; read after the channel's number.</param>
    /// <param name="channel">What the channel offers now.</param>
    /// <param name="earlier">What it offered before: the number sent last, and looks since then.</param>
    /// <param name="knownUntil">Every order placed at the channel until then is known here; null when that is not so
    /// yet.</param>
    public static StockDecision Decide(
        int ours, int channel, IEnumerable<ChannelLook> earlier, DateTimeOffset now, DateTimeOffset? knownUntil)
    {
        if (ours == channel)
        {
            return default;
        }

        if (ours < channel)
        {
            return new(StockMove.Lowered, ours, null);
        }

        ChannelLook[] looks = [.. earlier.OrderBy(look => look.At)];
        ChannelLook[] known = [.. looks.Where(look => look.At <= knownUntil)];

        if (known.Length == 0)
        {
            return new(StockMove.Waiting, null, looks.Length > 0 ? looks[0] : new(channel, now));
        }

        // Units the channel has sold since that look may not be in our number yet.
        var target = ours - Math.Max(0, known[^1].Available - channel);

        if (target > channel)
        {
            return new(StockMove.Raised, target, null);
        }

        // A look that is not known yet is waited for: taken anew each time, it would be too new for ever.
        ChannelLook[] unknown = [.. looks.Where(look => look.At > knownUntil)];
        return new(StockMove.InFlight, null, unknown.Length > 0 ? unknown[0] : new(channel, now));
    }

    /// <summary>
    /// Spreads a number over the SKU's warehouses at the channel: all must be named. The others keep what they have as
    /// far as it goes, and the first takes the rest.
    /// </summary>
    public static IReadOnlyList<WarehouseOffer> Spread(int total, IReadOnlyList<WarehouseOffer> warehouses)
    {
        var left = total;
        var spread = new WarehouseOffer[warehouses.Count];

        for (var i = warehouses.Count - 1; i > 0; i--)
        {
            var kept = Math.Min(left, warehouses[i].Available);
            spread[i] = warehouses[i] with { Available = kept };
            left -= kept;
        }

        if (warehouses.Count > 0)
        {
            spread[0] = warehouses[0] with { Available = left };
        }

        return spread;
    }
}
