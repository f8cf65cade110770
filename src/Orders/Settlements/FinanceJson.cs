using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Api;
using CreatorFlow.Orders.Profit;
using CreatorFlow.Platform;

namespace CreatorFlow.Orders.Settlements;

/// <summary>Some of the money of a settlement.</summary>
internal sealed record PartJson(MoneyKind Kind, MoneyGroup Group, string Amount)
{
    public static IReadOnlyList<PartJson> Of(IReadOnlyList<MoneyPart> parts, string currency) =>
        [.. parts.Select(part => new PartJson(part.Kind, part.Group, new Money(part.Minor, currency).ToDecimalText()))];
}

/// <summary>A statement.</summary>
internal sealed record StatementJson(
    Guid Id, Guid ShopId, string Number, DateTimeOffset At, StatementState State, string? Payment,
    MoneyJson Settlement, MoneyJson? Sales, MoneyJson? Shipping, MoneyJson? Fees, MoneyJson? Adjustments,
    MoneyJson Reserve, MoneyJson Difference, MoneyJson? OwnDifference, bool AddsUp, int Transactions,
    IReadOnlyList<PartJson> Parts, DateTimeOffset ReadAt)
{
    public static StatementJson Of(StatementView own) => new(
        own.Id, own.ShopId, own.Number, own.At, own.State, own.PaymentNumber, MoneyJson.Of(own.Settlement),
        Maybe(own.Sales), Maybe(own.Shipping), Maybe(own.Fees), Maybe(own.Adjustments), MoneyJson.Of(own.Reserve),
        MoneyJson.Of(own.Difference), Maybe(own.OwnDifference), own.AddsUp, own.Transactions,
        PartJson.Of(own.Parts, own.Settlement.Currency), own.ReadAt);

    private static MoneyJson? Maybe(Money? amount) => amount is { } own ? MoneyJson.Of(own) : null;
}

/// <summary>A line of a statement.</summary>
internal sealed record TransactionJson(
    Guid StatementId, int Line, string Number, TransactionKind Kind, string Detail, string? OrderNumber,
    DateTimeOffset SettledAt, MoneyJson Settlement, MoneyJson Reserve, IReadOnlyList<PartJson> Parts)
{
    /// <summary>The order here; null when it is given to none.</summary>
    public Guid? OrderId { get; init; }

    public static TransactionJson Of(SettledTransaction own) => new(
        own.StatementId, own.Line, own.Number, own.Kind, own.Detail, own.OrderNumber, own.SettledAt,
        MoneyJson.Of(own.Settlement), MoneyJson.Of(own.Reserve), PartJson.Of(own.Parts, own.Settlement.Currency));
}

/// <summary>A line of a statement with whose it is.</summary>
internal sealed record MatchJson(
    Guid StatementId, int Line, string Number, TransactionKind Kind, string Detail, string? OrderNumber, Guid? OrderId,
    MatchState State, DateTimeOffset SettledAt, MoneyJson Settlement)
{
    public static MatchJson Of(SettledLine own) => new(
        own.StatementId, own.Line, own.Number, own.Kind, own.Detail, own.OrderNumber, own.OrderId, own.State,
        own.SettledAt, MoneyJson.Of(own.Settlement));
}

/// <summary>How far a shop is read.</summary>
internal sealed record StandingJson(
    Guid ShopId, string Shop, DateTimeOffset? ReadAt, string? Trouble, int ExpectedOrders,
    IReadOnlyList<MoneyJson> Expected)
{
    public static StandingJson Of(StatementsStanding own) => new(
        own.Shop.Id, own.Shop.Name, own.ReadAt, own.Trouble, own.ExpectedOrders,
        [.. own.Expected.Select(MoneyJson.Of)]);
}

/// <summary>What an order leaves; amounts that are not known are null.</summary>
internal sealed record ProfitJson(
    string Currency, bool IsSettled, string Estimate, string? Settlement, string Result,
    IReadOnlyList<ProfitKind> Unknown, IReadOnlyList<ProfitRowJson> Rows, MoneyJson? Expected,
    IReadOnlyList<TransactionJson> Settled)
{
    public static ProfitJson Of(OrderProfit own) => new(
        own.Currency, own.IsSettled, own.Estimate.ToDecimalText(), own.Settlement?.ToDecimalText(),
        own.Result.ToDecimalText(), own.Unknown,
        [.. own.Rows.Select(row => new ProfitRowJson(
            row.Kind, Text(row.EstimatedMinor, own.Currency), Text(row.SettledMinor, own.Currency)))],
        own.Expected is { } expected ? MoneyJson.Of(expected.Settlement) : null,
        [.. own.Settled.Select(TransactionJson.Of)]);

    private static string? Text(long? minor, string currency) =>
        minor is { } amount ? new Money(amount, currency).ToDecimalText() : null;
}

/// <summary>A line of it.</summary>
internal sealed record ProfitRowJson(ProfitKind Kind, string? Estimated, string? Settled);
