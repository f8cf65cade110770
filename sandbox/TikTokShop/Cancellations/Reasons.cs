using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Cancellations;

/// <summary>Why a seller cancels, or turns a buyer down.</summary>
internal sealed class Reasons(Market market)
{
    private const string OfPaid = "seller_cancel_paid_reason_";
    private const string OfUnpaid = "seller_cancel_unpaid_reason_";

    private static readonly string[] Families = ["seller_cancel_reason_", OfPaid, OfUnpaid];

    private static readonly (string Name, string Text)[] OfCancellation =
    [
        ("seller_reject_apply_product_has_been_packed", "Product has been packed"),
        ("seller_reject_apply_package_shipped", "Package has been shipped"),
    ];

    private static readonly (string Name, string Text)[] OfReturn =
    [
        ("reverse_reject_request_reason_1", "The item is as described"),
        ("reverse_reject_request_reason_2", "The buyer and the seller agreed otherwise"),
        ("reverse_reject_request_reason_3", "The evidence does not show a fault"),
    ];

    private static readonly (string Name, string Text)[] OfReceived =
    [
        ("reverse_reject_package_reason_1", "The parcel was empty"),
        ("reverse_reject_package_reason_2", "The item was used or damaged"),
        ("reverse_reject_package_reason_3", "Another item came back"),
    ];

    public ApiEndpoint Endpoint() => ApiEndpoint.Get("/return_refund/202309/reject_reasons", Scopes.Returns, List);

    /// <summary>The refusal of a seller's reason, when it is none or does not fit.</summary>
    public static Reply? RefuseCancel(string reason, OrderStatus status)
    {
        if (!Array.Exists(Families, family => reason.StartsWith(family, StringComparison.Ordinal)))
        {
            return Reply.Refused(Codes.UnknownReason, "The cancel reason is unknown.");
        }

        var wrong = status == OrderStatus.Unpaid ? OfPaid : OfUnpaid;
        return reason.StartsWith(wrong, StringComparison.Ordinal)
            ? Reply.Refused(Codes.ReasonNotOfStatus, "The reason does not fit the status of the order.")
            : null;
    }

    /// <summary>Whether a reason is one of those that may be given for turning a return down.</summary>
    public static bool IsOfReturn(string reason) =>
        OfReturn.Concat(OfReceived).Concat(OfCancellation).Any(known => known.Name == reason);

    private Reply List(Call call)
    {
        var id = call.Query.GetValueOrDefault("return_or_cancel_id", "");

        if (id.Length == 0)
        {
            return Reply.BadParameter("param return_or_cancel_id is missing");
        }

        lock (market.Gate)
        {
            if (market.Cancellations.Find(id) is not null)
            {
                return Answer(OfCancellation);
            }

            return market.Returns.Find(id) is { } found
                ? Answer(found.IsReceived ? OfReceived : OfReturn)
                : Reply.Refused(Codes.NotYourCancellation, "The request does not belong to the seller.");
        }
    }

    private static Reply Answer((string Name, string Text)[] reasons) =>
        Reply.Ok(data => data.Objects("reasons"u8, reasons, (item, reason) =>
        {
            item.WriteString("name"u8, reason.Name);
            item.WriteString("text"u8, reason.Text);
        }));
}
