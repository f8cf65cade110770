namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The endpoints of cancellations, returns and refunds. Source: fact sheet 4.7.</summary>
public static class ReturnEndpoints
{
    public static readonly Endpoint SearchCancellations = new(
        "cancellations.search", HttpMethod.Post, "/return_refund/{version}/cancellations/search", "202309")
    { Scope = Scopes.Returns, MaxPageSize = 50 };

    public static readonly Endpoint Cancel = new(
        "cancellations.create", HttpMethod.Post, "/return_refund/{version}/cancellations", "202309")
    { Scope = Scopes.Returns, IsWrite = true };

    public static readonly Endpoint ApproveCancellation = new(
        "cancellations.approve",
        HttpMethod.Post,
        "/return_refund/{version}/cancellations/{cancel_id}/approve",
        "202309")
    { Scope = Scopes.Returns, IsWrite = true, Idempotency = IdempotencyKind.Query };

    public static readonly Endpoint RejectCancellation = new(
        "cancellations.reject",
        HttpMethod.Post,
        "/return_refund/{version}/cancellations/{cancel_id}/reject",
        "202309")
    { Scope = Scopes.Returns, IsWrite = true, Idempotency = IdempotencyKind.Query };

    public static readonly Endpoint SearchReturns = new(
        "returns.search", HttpMethod.Post, "/return_refund/{version}/returns/search", "202309")
    { Scope = Scopes.Returns, MinPageSize = 10, MaxPageSize = 50 };

    public static readonly Endpoint OpenReturn = new(
        "returns.create", HttpMethod.Post, "/return_refund/{version}/returns", "202309")
    { Scope = Scopes.Returns, IsWrite = true, Idempotency = IdempotencyKind.Query };

    public static readonly Endpoint ApproveReturn = new(
        "returns.approve", HttpMethod.Post, "/return_refund/{version}/returns/{return_id}/approve", "202309")
    { Scope = Scopes.Returns, IsWrite = true, Idempotency = IdempotencyKind.Query };

    public static readonly Endpoint RejectReturn = new(
        "returns.reject", HttpMethod.Post, "/return_refund/{version}/returns/{return_id}/reject", "202309")
    { Scope = Scopes.Returns, IsWrite = true, Idempotency = IdempotencyKind.Query };

    public static readonly Endpoint RejectReasons = new(
        "returns.reject_reasons", HttpMethod.Get, "/return_refund/{version}/reject_reasons", "202309")
    { Scope = Scopes.Returns };

    public static readonly Endpoint Records = new(
        "returns.records", HttpMethod.Get, "/return_refund/{version}/returns/{return_id}/records", "202309")
    { Scope = Scopes.Returns };

    public static readonly Endpoint Eligibility = new(
        "returns.eligibility",
        HttpMethod.Get,
        "/return_refund/{version}/orders/{order_id}/aftersale_eligibility",
        "202309")
    { Scope = Scopes.Returns };

    public static readonly Endpoint CalculateRefund = new(
        "returns.calculate_refund", HttpMethod.Post, "/return_refund/{version}/refunds/calculate", "202309")
    { Scope = Scopes.Returns };

    public static IReadOnlyList<Endpoint> All { get; } =
    [
        SearchCancellations, Cancel, ApproveCancellation, RejectCancellation, SearchReturns, OpenReturn,
        ApproveReturn, RejectReturn, RejectReasons, Records, Eligibility, CalculateRefund,
    ];
}
