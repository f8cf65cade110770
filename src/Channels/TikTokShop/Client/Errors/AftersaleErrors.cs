namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Codes of cancellations, returns and refunds. Source: fact sheet 3.3.</summary>
internal static class AftersaleErrors
{
    public static readonly IReadOnlyList<KnownError> All =
    [
        new(25001003, ErrorClass.AskSeller, "the status forbids it"),
        new(25001011, ErrorClass.AskSeller, "a request is in process already", ErrorTraits.AlreadyEnded),
        new(25001014, ErrorClass.Bug, "the reason is unknown"),
        new(25001021, ErrorClass.Bug, "the reason does not fit the status"),
        new(25001028, ErrorClass.RetryNow, "the order is locked by another call"),
        new(25001045, ErrorClass.AskSeller, "shipped already"),
        new(25001051, ErrorClass.AskSeller, "the order is completed or cancelled", ErrorTraits.AlreadyEnded),
        new(25007006, ErrorClass.Bug, "the order is unknown"),
        new(25020005, ErrorClass.Bug, "the request is not one of this seller"),
        new(25020009, ErrorClass.AskSeller, "cancelled already", ErrorTraits.AlreadyEnded),
        new(25020010, ErrorClass.AskSeller, "approved already", ErrorTraits.AlreadyEnded),
    ];
}
