namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Codes of products, stock, prices and figures. Source: fact sheet 3.3 and 7.</summary>
internal static class ProductErrors
{
    public static readonly IReadOnlyList<KnownError> All =
    [
        new(12052097, ErrorClass.AskSeller, "the warehouse is unknown"),
        new(12052531, ErrorClass.AskSeller, "the warehouse is disabled"),
        new(12019028, ErrorClass.Bug, "there are several warehouses: list all of them"),
        new(12052533, ErrorClass.Bug, "warehouses may not be added or dropped here"),
        new(12052055, ErrorClass.AskSeller, "the quantity is outside the limits"),
        new(12052556, ErrorClass.AskSeller, "the SKU is unknown"),
        new(12052553, ErrorClass.Bug, "the SKU is listed twice"),
        new(12052901, ErrorClass.AskSeller, "the product's status forbids it"),
        new(12052393, ErrorClass.AskSeller, "the stock is locked by a promotion"),
        new(12052038, ErrorClass.AskSeller, "the price is locked by a promotion"),
        new(12052371, ErrorClass.RetryLater, "an auction is running"),
        new(12052990, ErrorClass.AskSeller, "a check failed: the causes are inside"),
        new(12052032, ErrorClass.AskSeller, "the product is unknown"),
        new(12052260, ErrorClass.AskSeller, "the product is unknown"),
        new(12052048, ErrorClass.Bug, "the product is not one of this shop"),
        new(12052050, ErrorClass.AskSeller, "a product has at most 100 SKUs"),
        new(12052180, ErrorClass.Bug, "more than 10,000 results cannot be reached: narrow the search"),
        new(12019027, ErrorClass.Bug, "more than 10 seller SKUs in a search"),
        new(12019087, ErrorClass.Bug, "more than 10 SKU ids in a search"),
        new(28001022, ErrorClass.Bug, "the range of days is not valid"),
    ];
}
