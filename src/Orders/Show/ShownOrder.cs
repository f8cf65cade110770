using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Copy;
using CreatorFlow.Orders.Deadlines;
using CreatorFlow.Orders.Figures;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Orders.Validation;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Show;

/// <summary>
/// The order that this request shows, with what belongs to it. Loaded by the page, read by its parts.
/// </summary>
internal sealed class ShownOrder(
    AppDb db, FactLog facts, ILabels labels, ILabelCosts costs, IChannels channels,
    ShopCalendars calendars, ShownParcels parcels, CancellationRequestList requests, HoldList holds, CopyList copies,
    ReturnList returns, IAffiliates affiliates, TimeProvider clock)
{
    private const int MaxFacts = 300;

    private Order? order;

    public Order Order => order ?? throw new InvalidOperationException("The page has not loaded the order.");

    public IReadOnlyList<OrderLine> Lines { get; private set; } = [];

    public LabelView? Label { get; private set; }

    /// <summary>The parcels that were put together by hand; none when it goes whole.</summary>
    public IReadOnlyList<ShownParcel> Parcels { get; private set; } = [];

    /// <summary>What came back of it, or shall.</summary>
    public IReadOnlyList<ListedReturn> Returns { get; private set; } = [];

    /// <summary>Orders made from it, and the one it was made from.</summary>
    public IReadOnlyList<LinkedOrder> Links { get; private set; } = [];

    /// <summary>Why it is held; null when it is not.</summary>
    public OrderHold? Hold { get; private set; }

    /// <summary>What its buyer asks to cancel and nobody has answered; null when there is nothing.</summary>
    public Cancellation? Request { get; private set; }

    /// <summary>How many orders could share its parcel.</summary>
    public int Fitting { get; private set; }

    public IReadOnlyList<Fact> Facts { get; private set; } = [];

    /// <summary>What labels cost of late; null while none was bought.</summary>
    public UsualCost? UsualCost { get; private set; }

    /// <summary>Business days until its deadline, below 0 when it is past; null when it is dispatched.</summary>
    public int? DaysLeft { get; private set; }

    /// <summary>Past its deadline, and not dispatched.</summary>
    public bool IsLate { get; private set; }

    /// <summary>What the checks of the three stages found.</summary>
    public IReadOnlyList<OrderCheck> Checks { get; private set; } = [];

    /// <summary>The shares of creators in it; none when no creator brought it, or it was not read yet.</summary>
    public IReadOnlyList<AffiliateShare> Shares { get; private set; } = [];

    /// <summary>Null when the connection was ended.</summary>
    public ConnectedShop? Shop { get; private set; }

    /// <summary>Where it came from, for people.</summary>
    public string Source => Order.IsByHand ? OrdersWords.ByHand : Shop?.Name ?? OrdersWords.TheShop;

    /// <summary>The order alone: enough for a question about it. False when there is none.</summary>
    public async Task<bool> Find(Guid id, CancellationToken ct) =>
        (order = await db.Set<Order>().AsNoTracking().FirstOrDefaultAsync(own => own.Id == id, ct)) is not null;

    /// <summary>The order with all that its page shows. False when there is none.</summary>
    public async Task<bool> Load(Guid id, CancellationToken ct)
    {
        if (!await LoadItself(id, ct))
        {
            return false;
        }

        Links = await copies.Of(id, ct);
        Returns = await returns.OfOrder(id, ct);
        Hold = await holds.Of(Order, ct);
        Request = Order.CancelAsked ? await requests.Open(id, ct) : null;
        Fitting = await parcels.Fitting(Order, Shop, ct);
        UsualCost = await costs.Usual(ct);
        return true;
    }

    /// <summary>The order with lines, parcels, label, history and shop. False when there is none.</summary>
    public async Task<bool> LoadItself(Guid id, CancellationToken ct)
    {
        if (!await Find(id, ct))
        {
            return false;
        }

        Lines = await db.Set<OrderLine>().AsNoTracking()
            .Where(line => line.OrderId == id).OrderBy(line => line.Line).ToListAsync(ct);
        Parcels = await parcels.Of(Order, ct);
        Shop = (await channels.Shop(Order.ShopId, ct)).Refused(out Problem? _, out var shop) ? null : shop;
        Label = Parcels.Count == 0 ? await labels.Of(id, ct) : LoudestOf(Parcels);
        Facts = await facts.About(id, MaxFacts, ct);
        IsLate = Order.DispatchBy <= clock.GetUtcNow() && TallyOrders.NotDispatched.Contains(Order.Status);
        DaysLeft = Order.DispatchBy is { } due && TallyOrders.NotDispatched.Contains(Order.Status)
            ? (await Calendar(ct))?.DaysUntil(clock.GetUtcNow(), due)
            : null;
        Shares = (await affiliates.OfOrders(Order.ShopId, [Order.Number], ct)).GetValueOrDefault(Order.Number, []);
        Checks = OrderChecks.Of(Order, Lines, Shop, clock.GetUtcNow());
        return true;
    }

    private async Task<BusinessCalendar?> Calendar(CancellationToken ct) =>
        Shop is not null ? await calendars.Of(Shop, ct)
        : Order.IsByHand ? await calendars.ByHand(await channels.Shops(ct), ct)
        : null;

    /// <summary>Of several labels the one that asks for a person, else the latest.</summary>
    private static LabelView? LoudestOf(IReadOnlyList<ShownParcel> parcels) =>
        (parcels.LastOrDefault(own => own.Label?.Status == LabelStatus.Failed)
            ?? parcels.LastOrDefault(own => own.Label is not null))?.Label;
}
