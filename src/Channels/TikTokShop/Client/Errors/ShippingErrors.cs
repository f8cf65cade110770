namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Codes of shipping, tracking numbers and labels. Source: fact sheet 3.3 and 4.6.</summary>
internal static class ShippingErrors
{
    public static readonly IReadOnlyList<KnownError> All =
    [
        new(11006021, ErrorClass.AskSeller, "shipped already", ErrorTraits.AlreadyShipped),
        new(21011006, ErrorClass.AskSeller, "shipped already", ErrorTraits.AlreadyShipped),
        new(21011020, ErrorClass.AskSeller, "shipped already", ErrorTraits.AlreadyShipped),
        new(21011007, ErrorClass.AskSeller, "the buyer asks for something that is not answered yet"),
        new(21011042, ErrorClass.AskSeller, "the order is cancelled", ErrorTraits.AlreadyEnded),
        new(21011028, ErrorClass.Bug, "the package is not one of this shop"),
        new(21011022, ErrorClass.AskSeller, "tracking number or provider are not valid"),
        new(11028006, ErrorClass.AskSeller, "the tracking number matches no carrier"),
        new(21004015, ErrorClass.AskSeller, "the tracking number does not fit the provider"),
        new(21004012, ErrorClass.AskSeller, "the tracking number has special characters"),
        new(21011048, ErrorClass.Bug, "the order lines must be named"),
        new(21008025, ErrorClass.Bug, "TikTok Shop ships this order itself"),
        new(21008106, ErrorClass.Bug, "not in this region"),
        new(21008117, ErrorClass.Bug, "TikTok Shop ships by this option itself: it has no providers"),
        new(21011043, ErrorClass.AskSeller, "not shipped yet"),
        new(21011030, ErrorClass.AskSeller, "delivered already"),
        new(21011049, ErrorClass.AskSeller, "too late to change the tracking number"),
        new(21011050, ErrorClass.AskSeller, "the tracking number cannot be changed at this time"),
        new(21011051, ErrorClass.AskSeller, "the tracking number can be changed once only"),
        new(21011052, ErrorClass.AskSeller, "the tracking number was changed too often"),
        new(10007002, ErrorClass.AskSeller, "the status forbids it"),
        new(11034037, ErrorClass.RetryLater, "the label is still being made"),
        new(11034023, ErrorClass.RetryNow, "the label took too long"),
        new(21023035, ErrorClass.Bug, "arrange the shipment first"),
        new(21008017, ErrorClass.Bug, "what the seller ships has no label here"),
        new(11034002, ErrorClass.Bug, "what the seller ships has no label here"),
        new(21023059, ErrorClass.AskSeller, "the package is cancelled", ErrorTraits.AlreadyEnded),
    ];
}
