using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform;
using static CreatorFlow.Channels.TikTokShop.TikTokShopMapping;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>TikTok Shop's statements in our words. Pure.</summary>
internal static class TikTokShopStatements
{
    private const string OfOrder = "ORDER";
    private const string OfReserve = "RESERVE";

    /// <param name="currency">The shop's, for statements that name none.</param>
    public static ToldStatements Statements(StatementPage page, string currency) => new(
        [
            .. from told in page.Statements ?? []
               where Filled(told.Id) is not null && told.At is not null
               select Statement(told, Filled(told.Currency) ?? currency),
        ],
        Filled(page.NextPageToken));

    public static ToldTransactions Transactions(TransactionPage page, string currency) => new(
        [
            .. from told in page.Transactions ?? []
               where Filled(told.Id) is not null
               select Transaction(told, currency),
        ],
        Filled(page.NextPageToken));

    public static ToldExpectations Unsettled(UnsettledPage page, string currency) => new(
        [
            .. from told in page.Transactions ?? []
               where Filled(told.Id) is not null
               select Expectation(told, Filled(told.Currency) ?? currency),
        ],
        Filled(page.NextPageToken));

    /// <summary>A state that is not known is read as on its way.</summary>
    public static StatementState State(string? status) => status switch
    {
        "PAID" => StatementState.Paid,
        "FAILED" => StatementState.Failed,
        _ => StatementState.Processing,
    };

    private static ToldStatement Statement(Client.Statement told, string currency)
    {
        var (sales, shipping) = (Minor(told.NetSalesAmount ?? told.RevenueAmount), Minor(told.ShippingCostAmount));
        var (fees, adjustments) = (Minor(told.FeeAmount), Minor(told.AdjustmentAmount));
        var whole = Minor(told.SettlementAmount)
            ?? (sales ?? 0) + (shipping ?? 0) + (fees ?? 0) + (adjustments ?? 0);
        return new(
            told.Id!, told.At!.Value, State(told.PaymentStatus), Filled(told.PaymentId), currency,
            new(whole, sales, shipping, fees, adjustments));

        long? Minor(decimal? amount) => Money.Of(amount, currency)?.Minor;
    }

    private static ToldTransaction Transaction(StatementTransaction told, string currency)
    {
        var parts = Parts(told, currency);
        return new(
            told.Id!,
            KindOf(told.Type),
            told.Type is OfOrder or OfReserve ? "" : told.Type ?? "",
            Filled(told.OrderId) ?? Filled(told.AdjustmentOrderId) ?? Filled(told.AssociatedOrderId),
            parts.Sum(part => part.Minor),
            Money.Of(told.ReserveAmount, currency)?.Minor ?? 0,
            parts);
    }

    private static ToldExpectation Expectation(UnsettledTransaction told, string currency)
    {
        var parts = Parts(told, currency);
        return new(
            told.Id!, Filled(told.OrderId) ?? Filled(told.AdjustmentOrderId), currency,
            parts.Sum(part => part.Minor), Filled(told.EstimatedSettlement) ?? "", parts);
    }

    private static IReadOnlyList<MoneyPart> Parts(ISettledAmounts told, string currency) =>
        new TikTokShopMoney(currency)
            .Sales(told.RevenueAmount, told.RevenueBreakdown)
            .Shipping(told.ShippingCostAmount, told.ShippingCostBreakdown)
            .Fees(told.FeeTaxAmount, told.FeeTaxBreakdown)
            .Adjustment(told.AdjustmentAmount)
            .UpTo(told.SettlementAmount);

    private static TransactionKind KindOf(string? type) => type switch
    {
        OfOrder => TransactionKind.Order,
        OfReserve => TransactionKind.Reserve,
        _ => TransactionKind.Adjustment,
    };
}
