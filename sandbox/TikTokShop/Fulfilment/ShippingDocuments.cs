using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>
/// Labels and slips of a package. They are made after shipping: the first few who ask are told to come again. The
/// address of a document is good for a day.
/// </summary>
internal sealed class ShippingDocuments(Market market)
{
    private static readonly string[] Sizes = ["A6", "A5"];
    private static readonly string[] Formats = ["PDF", "ZPL"];

    private readonly Dictionary<long, int> polls = [];

    public ApiEndpoint Endpoint() => ApiEndpoint.Get(
        "/fulfillment/202309/packages/{package_id}/shipping_documents", Scopes.Fulfilment, Run);

    private Reply Run(Call call)
    {
        var type = call.Query.GetValueOrDefault("document_type", "");
        var size = call.Query.GetValueOrDefault("document_size", "A6");
        var format = call.Query.GetValueOrDefault("document_format", "PDF");

        if (!DocumentTypes.All.Contains(type))
        {
            return Reply.BadParameter(type.Length == 0
                ? "param document_type is missing"
                : "param document_type is invalid");
        }

        if (!Sizes.Contains(size) || !Formats.Contains(format))
        {
            return Reply.BadParameter("param document_size or document_format is invalid");
        }

        lock (market.Gate)
        {
            if (market.FindPackage(call.Route("package_id")) is not var (order, parcel))
            {
                return Reply.Refused(Codes.NotYourPackage, "The package does not belong to the shop.");
            }

            return Refuse(order, parcel, type) ?? Answer(call, parcel, type, size, format);
        }
    }

    private Reply? Refuse(Order order, Parcel parcel, string type)
    {
        if (order.Plan.Kind == PlannedKind.ByPlatform)
        {
            return Reply.Refused(Codes.FulfilledByPlatform, "The order is fulfilled by the platform.");
        }

        // A packing slip is the seller's own paper; a label is not, when the carrier is the seller's.
        if (!order.State.IsPlatformShipped && type != DocumentTypes.PackingSlip)
        {
            return Reply.Refused(Codes.NoLabelOfSeller, "Packages shipped by the seller have no shipping label.");
        }

        if (order.State.Status == OrderStatus.Cancelled)
        {
            return Reply.Refused(Codes.LabelCancelled, "The package is cancelled.");
        }

        if (!parcel.IsShipped)
        {
            return Reply.Refused(Codes.ShipBeforeLabel, "Arrange the shipment first.");
        }

        var asked = polls.GetValueOrDefault(parcel.Id);
        polls[parcel.Id] = asked + 1;
        return asked < market.Switches.LabelPolls
            ? Reply.Refused(Codes.LabelInWork, "The shipping document is still being generated. Try again later.")
            : null;
    }

    private Reply Answer(Call call, Parcel parcel, string type, string size, string format)
    {
        var request = call.Context.Request;
        var path = DocumentLink.Make(market, parcel.Id, type, size, format);
        return Reply.Ok(data =>
        {
            data.WriteString("doc_url"u8, $"{request.Scheme}://{request.Host}{path}");
            data.WriteString("tracking_number"u8, parcel.Tracking);
        });
    }
}

/// <summary>The kinds of paper a package can have.</summary>
internal static class DocumentTypes
{
    public const string PackingSlip = "PACKING_SLIP";
    public const string Picture = "SHIPPING_LABEL_PICTURE";

    public static IReadOnlyList<string> All { get; } =
    [
        "SHIPPING_LABEL", PackingSlip, "SHIPPING_LABEL_AND_PACKING_SLIP", Picture, "HAZMAT_LABEL", "INVOICE_LABEL",
    ];

    /// <summary>Pages of a document: labels first, then the slip.</summary>
    public static IReadOnlyList<bool> PagesWithLabel(string type) => type switch
    {
        PackingSlip => [false],
        "SHIPPING_LABEL_AND_PACKING_SLIP" => [true, false],
        _ => [true],
    };
}
