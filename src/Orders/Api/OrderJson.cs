using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Attribution;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.List;
using CreatorFlow.Orders.Show;
using CreatorFlow.Orders.Validation;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Words;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Orders.Api;

/// <summary>An amount in major units as text, exact.</summary>
internal sealed record MoneyJson(string Amount, string Currency)
{
    public static MoneyJson Of(Money money) => new(money.ToDecimalText(), money.Currency);
}

/// <summary>An order in a list.</summary>
internal sealed record OrderJson(
    Guid Id, string Number, Guid? ShopId, OrderStatus Status, string? Buyer, int Units, MoneyJson Total,
    DateTimeOffset PlacedAt, DateTimeOffset? DispatchBy, DateTimeOffset? ShippedAt, string? Carrier,
    string? TrackingNumber, bool CancelAsked, string? TroubleCode)
{
    public OrderKind Kind { get; init; }

    public ShippedBy ShippedBy { get; init; }

    public bool CashOnDelivery { get; init; }

    public ReviewState Review { get; init; }

    public static OrderJson Of(OrderRow row) => new(
        row.Id, row.Number, ShopOf(row.ShopId), row.Status, row.Buyer, row.Units, MoneyJson.Of(row.Total), row.PlacedAt,
        row.DispatchBy, row.ShippedAt, row.Carrier, row.TrackingNumber, row.CancelAsked,
        row.Trouble is null ? null : Reason.FromJson(row.Trouble).Code)
    {
        Kind = row.Kind,
        ShippedBy = row.ShippedBy,
        CashOnDelivery = row.CashOnDelivery,
        Review = row.Review,
    };

    /// <summary>Null for orders that came through no channel.</summary>
    internal static Guid? ShopOf(Guid shopId) => shopId == Order.NoShop ? null : shopId;
}

/// <summary>A page of orders. Ask again with <c>after</c> for the next one; null at the end.</summary>
internal sealed record OrdersJson(IReadOnlyList<OrderJson> Orders, string? After);

/// <summary>An order with all that belongs to it.</summary>
internal sealed record OrderDetailJson(
    Guid Id, string Number, Guid? ShopId, OrderStatus Status, DateTimeOffset PlacedAt, DateTimeOffset? ReleasedAt,
    DateTimeOffset? DispatchBy, DateTimeOffset? DeliverBy, DateTimeOffset? ShippedAt, DateTimeOffset? ConfirmedAt,
    MoneyJson Total, MoneyJson Shipping, MoneyJson Tax, bool NotASale, bool CancelAsked, ChannelAddress? ShipTo,
    string? BuyerNote, string? Carrier, string? TrackingNumber, ReasonJson? Trouble, IReadOnlyList<LineJson> Lines,
    LabelJson? Label, IReadOnlyList<EventJson> Timeline)
{
    public OrderKind Kind { get; init; }

    /// <summary>Whose label it travels under.</summary>
    public ShippedBy ShippedBy { get; init; }

    public bool CashOnDelivery { get; init; }

    /// <summary>The number of the order in whose place it is sent.</summary>
    public string? Replaces { get; init; }

    /// <summary>The second in which the channel is expected to release it; null when it does not hold it.</summary>
    public DateTimeOffset? HoldUntil { get; init; }

    public DeadlineSource DeadlineFrom { get; init; }

    /// <summary>Until the deadline, below 0 when it is past; null once it is dispatched.</summary>
    public int? BusinessDaysLeft { get; init; }

    /// <summary>The carrier's first scan: the dispatch.</summary>
    public DateTimeOffset? ScannedAt { get; init; }

    public ReviewState Review { get; init; }

    /// <summary>How many different people must approve it.</summary>
    public int ReviewNeeds { get; init; }

    /// <summary>Why it needs a second look.</summary>
    public IReadOnlyList<ReasonJson> Flags { get; init; } = [];

    /// <summary>What the checks of the three stages found.</summary>
    public IReadOnlyList<CheckJson> Checks { get; init; } = [];

    /// <summary>Which creators brought it, and by what.</summary>
    public IReadOnlyList<BroughtByJson> BroughtBy { get; init; } = [];

    public static OrderDetailJson Of(ShownOrder shown, ReasonWords words)
    {
        var order = shown.Order;
        return new(
            order.Id, order.Number, OrderJson.ShopOf(order.ShopId), order.Status, order.PlacedAt, order.ReleasedAt,
            order.DispatchBy,
            order.DeliverBy, order.ShippedAt, order.ConfirmedAt, MoneyJson.Of(order.Total),
            MoneyJson.Of(new(order.ShippingMinor, order.Currency)), MoneyJson.Of(new(order.TaxMinor, order.Currency)),
            order.NotASale, order.CancelAsked, order.Address, order.BuyerNote, order.Carrier, order.TrackingNumber,
            ReasonJson.Of(order.TroubleReason, words),
            [.. shown.Lines.Select(line => new LineJson(
                line.Sku, line.Title, line.Quantity, MoneyJson.Of(line.UnitPrice(order.Currency))))],
            LabelJson.Of(shown.Label),
            [.. shown.Facts.Select(fact => new EventJson(
                fact.Kind, fact.At, fact.By.Kind, fact.By.Name, ReasonJson.Of(fact.Why, words)))])
        {
            Kind = order.Kind,
            ShippedBy = order.ShippedBy,
            CashOnDelivery = order.CashOnDelivery,
            Replaces = order.Replaces,
            HoldUntil = order.HoldUntil,
            DeadlineFrom = order.DeadlineFrom,
            BusinessDaysLeft = shown.DaysLeft,
            ScannedAt = order.ScannedAt,
            Review = order.Review,
            ReviewNeeds = order.ReviewNeeds,
            Flags = [.. order.Flags.Select(reason => ReasonJson.Of(reason, words)!)],
            Checks = [.. shown.Checks.Select(CheckJson.Of)],
            BroughtBy = [.. shown.Shares.Select(BroughtByJson.Of)],
        };
    }
}

/// <summary>So many units of a SKU.</summary>
internal sealed record LineJson(string Sku, string Title, int Quantity, MoneyJson UnitPrice);

/// <summary>A reason: its lasting code, and its sentence in the language asked for.</summary>
internal sealed record ReasonJson(string Code, string Text)
{
    public static ReasonJson? Of(Reason? reason, ReasonWords words) =>
        reason is null ? null : new(reason.Code, words.For(reason));
}

/// <summary>What happened, when and through whom.</summary>
internal sealed record EventJson(string Kind, DateTimeOffset At, ActorKind ByKind, string By, ReasonJson? Why);

/// <summary>The label of the order's parcel.</summary>
internal sealed record LabelJson(
    Guid Id, LabelStatus Status, string? Carrier, string? Service, string? TrackingNumber, MoneyJson? Cost,
    string? WhyChosen, string? Trouble)
{
    public static LabelJson? Of(LabelView? label) => label is null ? null : new(
        label.Id, label.Status, label.Carrier, label.Service, label.TrackingNumber,
        label.Cost is { } cost ? MoneyJson.Of(cost) : null, label.WhyChosen, label.Trouble);
}

/// <summary>
/// The body of hold: the owner is a member, by e-mail address or id, without one it is who asks; without an end only a
/// person lets it go.
/// </summary>
internal sealed record HoldBody(string? Reason, string? Owner, DateTimeOffset? Until);

/// <summary>The body of cancel.</summary>
internal sealed record ReasonBody(string? Reason);
