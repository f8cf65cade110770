using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Settlements;

/// <summary>Whose a line of a statement is. Kept as text and named by the API; never rename one.</summary>
internal enum MatchState
{
    /// <summary>It is about an order that is here.</summary>
    Matched,

    /// <summary>It names no order: it is money of the shop.</summary>
    NoOrder,

    /// <summary>It names an order that is not here.</summary>
    UnknownOrder,
}

/// <summary>A line of a statement with its order.</summary>
internal sealed class SettledLine : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid StatementId { get; private set; }

    public int Line { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The channel's number of the line.</summary>
    public string Number { get; private set; } = "";

    public TransactionKind Kind { get; private set; }

    /// <summary>The kind of an adjustment in the channel's word.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>The order it names.</summary>
    public string? OrderNumber { get; private set; }

    /// <summary>The order here.</summary>
    public Guid? OrderId { get; private set; }

    public MatchState State { get; private set; }

    public DateTimeOffset SettledAt { get; private set; }

    public string Currency { get; private set; } = "";

    public long SettlementMinor { get; private set; }

    /// <summary>When its shop was last asked for its order; null: never.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    public Money Settlement => new(SettlementMinor, Currency);

    public static SettledLine Of(Guid workspaceId, Guid shopId, SettledTransaction told, Guid? orderId) => new()
    {
        WorkspaceId = workspaceId,
        StatementId = told.StatementId,
        Line = told.Line,
        ShopId = shopId,
        Number = told.Number,
        Kind = told.Kind,
        Detail = told.Detail,
        OrderNumber = told.OrderNumber,
        OrderId = orderId,
        State = orderId is not null ? MatchState.Matched
            : told.OrderNumber is null ? MatchState.NoOrder
            : MatchState.UnknownOrder,
        SettledAt = told.SettledAt,
        Currency = told.Settlement.Currency,
        SettlementMinor = told.Settlement.Minor,
    };

    /// <summary>Its order came.</summary>
    public void MatchTo(Guid orderId) => (OrderId, State) = (orderId, MatchState.Matched);

    /// <summary>It was read again: that its shop was asked is still so.</summary>
    public void WasAsked(DateTimeOffset? at) => AskedAt = at;

    public OrderSettledLine Told => new(StatementId, Number, SettlementMinor, OrderId);
}

/// <summary>What the history of an order knows of a line.</summary>
internal sealed record OrderSettledLine(Guid StatementId, string Number, long SettlementMinor, Guid? OrderId);
