using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Statements;

/// <summary>A line of a statement.</summary>
internal sealed class StatementLine : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid StatementId { get; private set; }

    /// <summary>1, 2, ... as the channel lists them.</summary>
    public int Line { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The channel's.</summary>
    public string Number { get; private set; } = "";

    public TransactionKind Kind { get; private set; }

    /// <summary>The kind of an adjustment in the channel's word.</summary>
    public string Detail { get; private set; } = "";

    public string? OrderNumber { get; private set; }

    public DateTimeOffset SettledAt { get; private set; }

    public string Currency { get; private set; } = "";

    public long SettlementMinor { get; private set; }

    public long ReserveMinor { get; private set; }

    public string Parts { get; private set; } = "[]";

    public static StatementLine Of(ShopStatement statement, int line, ToldTransaction told) => new()
    {
        WorkspaceId = statement.WorkspaceId,
        StatementId = statement.Id,
        Line = line,
        ShopId = statement.ShopId,
        Number = told.Number,
        Kind = told.Kind,
        Detail = told.Detail,
        OrderNumber = told.OrderNumber,
        SettledAt = statement.At,
        Currency = statement.Currency,
        SettlementMinor = told.Settlement,
        ReserveMinor = told.Reserve,
        Parts = PartsText.Of(told.Parts),
    };

    public SettledTransaction View() => new(
        StatementId, Line, Number, Kind, Detail, OrderNumber, SettledAt, new(SettlementMinor, Currency),
        new(ReserveMinor, Currency), PartsText.Read(Parts));
}
