namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// Statements, what they are made of, and payments. Amounts keep the sign they were sent with. Source: fact sheet 4.8.
/// </summary>
public sealed class FinanceApi
{
    private readonly Transport transport;

    internal FinanceApi(Transport transport) => this.transport = transport;

    /// <summary>A page of statements, 1 to 100, by their time.</summary>
    public Task<StatementPage> Statements(
        TikTokShopAccess access, StatementFilter filter, PageRequest page, CancellationToken ct) =>
        transport.Send<StatementPage>(
            Sorted(FinanceEndpoints.Statements, "statement_time", page).With(filter), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<Statement> AllStatements(
        TikTokShopAccess access, StatementFilter filter, PageRequest first, CancellationToken ct) =>
        Pages.Walk<Statement, StatementPage>(first, page => Statements(access, filter, page, ct), ct);

    /// <summary>A page of what a statement is made of, 1 to 100, by the time of the orders.</summary>
    public Task<TransactionPage> StatementTransactions(
        TikTokShopAccess access, string statementId, PageRequest page, CancellationToken ct) =>
        transport.Send<TransactionPage>(
            Sorted(FinanceEndpoints.StatementTransactions, "order_create_time", page).At("statement_id", statementId),
            access,
            ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<StatementTransaction> AllStatementTransactions(
        TikTokShopAccess access, string statementId, PageRequest first, CancellationToken ct) =>
        Pages.Walk<StatementTransaction, TransactionPage>(
            first, page => StatementTransactions(access, statementId, page, ct), ct);

    /// <summary>What an order came to once it was settled, by SKU.</summary>
    public Task<OrderTransactions> OrderTransactions(TikTokShopAccess access, string orderId, CancellationToken ct) =>
        transport.Send<OrderTransactions>(
            new Call(FinanceEndpoints.OrderTransactions).At("order_id", orderId), access, ct);

    /// <summary>A page of payments, 1 to 100, by their time.</summary>
    public Task<PaymentPage> Payments(
        TikTokShopAccess access, PaymentFilter filter, PageRequest page, CancellationToken ct) =>
        transport.Send<PaymentPage>(Sorted(FinanceEndpoints.Payments, "create_time", page).With(filter), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<Payment> AllPayments(
        TikTokShopAccess access, PaymentFilter filter, PageRequest first, CancellationToken ct) =>
        Pages.Walk<Payment, PaymentPage>(first, page => Payments(access, filter, page, ct), ct);

    /// <summary>A page of movements of the seller's balance, 1 to 100; their types must be named.</summary>
    public Task<WithdrawalPage> Withdrawals(
        TikTokShopAccess access, WithdrawalFilter filter, PageRequest page, CancellationToken ct) =>
        transport.Send<WithdrawalPage>(new Call(FinanceEndpoints.Withdrawals).Page(page).With(filter), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<Withdrawal> AllWithdrawals(
        TikTokShopAccess access, WithdrawalFilter filter, PageRequest first, CancellationToken ct) =>
        Pages.Walk<Withdrawal, WithdrawalPage>(first, page => Withdrawals(access, filter, page, ct), ct);

    /// <summary>A page of estimates of what is not settled yet, 1 to 100.</summary>
    public Task<UnsettledPage> Unsettled(
        TikTokShopAccess access, UnsettledFilter filter, PageRequest page, CancellationToken ct) =>
        transport.Send<UnsettledPage>(
            Sorted(FinanceEndpoints.Unsettled, "order_create_time", page).With(filter), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<UnsettledTransaction> AllUnsettled(
        TikTokShopAccess access, UnsettledFilter filter, PageRequest first, CancellationToken ct) =>
        Pages.Walk<UnsettledTransaction, UnsettledPage>(first, page => Unsettled(access, filter, page, ct), ct);

    // These lists want to be told what to sort by, and know one thing only.
    private static Call Sorted(Endpoint endpoint, string field, PageRequest page) =>
        new Call(endpoint).Page(page with { SortField = page.SortField ?? field });
}
