namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The endpoints of statements and payments. Source: fact sheet 4.8.</summary>
public static class FinanceEndpoints
{
    public static readonly Endpoint Statements = new(
        "finance.statements", HttpMethod.Get, "/finance/{version}/statements", "202309")
    { Scope = Scopes.Finance, MaxPageSize = 100 };

    public static readonly Endpoint StatementTransactions = new(
        "finance.statement_transactions",
        HttpMethod.Get,
        "/finance/{version}/statements/{statement_id}/statement_transactions",
        "202501")
    { Scope = Scopes.Finance, MaxPageSize = 100 };

    public static readonly Endpoint OrderTransactions = new(
        "finance.order_transactions",
        HttpMethod.Get,
        "/finance/{version}/orders/{order_id}/statement_transactions",
        "202501")
    { Scope = Scopes.Finance };

    public static readonly Endpoint Payments = new(
        "finance.payments", HttpMethod.Get, "/finance/{version}/payments", "202309")
    { Scope = Scopes.Finance, MaxPageSize = 100 };

    public static readonly Endpoint Withdrawals = new(
        "finance.withdrawals", HttpMethod.Get, "/finance/{version}/withdrawals", "202309")
    { Scope = Scopes.Finance, MaxPageSize = 100 };

    public static readonly Endpoint Unsettled = new(
        "finance.unsettled", HttpMethod.Get, "/finance/{version}/orders/unsettled", "202507")
    { Scope = Scopes.Finance, MaxPageSize = 100 };

    public static IReadOnlyList<Endpoint> All { get; } =
    [
        Statements, StatementTransactions, OrderTransactions, Payments, Withdrawals, Unsettled,
    ];
}
