using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Paging;

namespace CreatorFlow.Sandbox.TikTokShop.Finance;

/// <summary>All that is settled with one midnight, UTC.</summary>
internal sealed class Statement(int shop, long day)
{
    private const long FirstId = 3_456_789_000_000_000_000;
    private const long ShopStep = 1_000_000_000;
    private const long PaymentOffset = 500_000_000;

    private readonly Dictionary<long, Entry> entries = [];

    public long Day { get; } = day;

    public long Id => FirstId + (shop * ShopStep) + Day;

    public long PaymentId => Id + PaymentOffset;

    public long AtMs => Day * Deadlines.DayMs;

    /// <summary>The entries by the creation of their orders.</summary>
    public Listing Listing { get; } = new(ofCreationOnly: true);

    public long Net { get; private set; }

    public long Shipping { get; private set; }

    public long Fees { get; private set; }

    public long Adjustments { get; private set; }

    public long Settlement => Net + Shipping + Fees + Adjustments;

    public static long? DayOf(int shop, long id) =>
        id - FirstId - (shop * ShopStep) is >= 0 and < PaymentOffset and var day ? day : null;

    public Entry Get(long id) => entries[id];

    /// <summary>Adds the entry; false when it is there.</summary>
    public bool Add(Entry entry)
    {
        if (!entries.TryAdd(entry.Id, entry))
        {
            return false;
        }

        Listing.Put(entry.Id, entry.AtMs);
        Net += entry.Net;
        Shipping += entry.Shipping;
        Fees += entry.Fees;
        Adjustments += entry.Adjustment;
        return true;
    }

    public bool IsOut(long nowMs) => AtMs <= nowMs;

    /// <summary>Paid a day after it was made.</summary>
    public bool IsPaid(long nowMs) => AtMs + Deadlines.DayMs <= nowMs;
}
