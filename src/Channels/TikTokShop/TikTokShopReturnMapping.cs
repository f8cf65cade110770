using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>TikTok Shop's words about returns in ours. Pure.</summary>
internal static class TikTokShopReturnMapping
{
    private const string Seller = "SELLER";
    private const int MaxComment = 200;

    public static ChangedCases Changed(ReturnPage page) => new(
        [.. (page.Returns ?? [])
            .Where(told => IsNamed(told.ReturnId, told.OrderId) && told.UpdatedAt is not null)
            .Select(told => new ChangedCase(told.ReturnId!, told.OrderId!, told.UpdatedAt!.Value))],
        TikTokShopMapping.Filled(page.NextPageToken));

    public static ChangedCases Changed(CancellationPage page) => new(
        [.. (page.Cancellations ?? [])
            .Where(told => IsNamed(told.CancelId, told.OrderId) && told.UpdatedAt is not null)
            .Select(told => new ChangedCase(told.CancelId!, told.OrderId!, told.UpdatedAt!.Value))],
        TikTokShopMapping.Filled(page.NextPageToken));

    public static IEnumerable<ChannelReturn> Returns(
        IEnumerable<ReturnOrder> told, SkuLinks links, string currency) =>
        told.Where(own => IsNamed(own.ReturnId, own.OrderId)).Select(own => Return(own, links, currency));

    public static ChannelReturn Return(ReturnOrder told, SkuLinks links, string currency)
    {
        var money = TikTokShopMapping.Filled(told.Refund?.Currency) ?? currency;
        var actions = told.NextActions ?? [];
        return new()
        {
            Id = told.ReturnId!,
            OrderId = told.OrderId!,
            Kind = Kind(told.ReturnType),
            State = State(told.ReturnStatus),
            AskedAt = told.CreatedAt ?? told.UpdatedAt ?? DateTimeOffset.UnixEpoch,
            UpdatedAt = told.UpdatedAt ?? told.CreatedAt ?? DateTimeOffset.UnixEpoch,
            Reason = TikTokShopMapping.Filled(told.ReturnReasonText)
                ?? TikTokShopMapping.Filled(told.ReturnReason) ?? "",
            BySeller = told.Role == Seller,
            WantsAnswer = actions.Count > 0,
            AnswerBy = actions.Select(next => next.DueAt).Min(),
            Units = Units((told.Lines ?? []).Select(line => links.Of(line.SkuId, line.SellerSku))),
            Refund = Money.Of(told.Refund?.Total, money),
            Offer = Money.Of(
                told.PartialRefund?.Value, TikTokShopMapping.Filled(told.PartialRefund?.Currency) ?? money),
            BuyerKeeps = told.CanBuyerKeepItem == true,
            TrackingNumber = TikTokShopMapping.Filled(told.ReturnTrackingNumber),
            Carrier = TikTokShopMapping.Filled(told.ReturnProviderName),
            PaidBy = PaidBy(told.ShippingFees ?? []),
            Dispute = Dispute(told.ArbitrationStatus),
        };
    }

    /// <summary>Each line is one unit; those of no SKU are left out.</summary>
    public static IReadOnlyList<ChannelUnits> Units(IEnumerable<string> skus) =>
    [
        .. skus.Where(sku => sku.Length > 0)
            .CountBy(sku => sku, StringComparer.Ordinal)
            .Select(same => new ChannelUnits(same.Key, same.Value))
            .OrderBy(units => units.Sku, StringComparer.Ordinal),
    ];

    /// <summary>What a refusal says to the buyer, no longer than is taken.</summary>
    public static string? Comment(string? comment) =>
        comment is { Length: > MaxComment } full ? full[..MaxComment] : comment;

    public static ChannelReturnStep Step(ReturnRecord told) => new(
        told.CreatedAt ?? DateTimeOffset.UnixEpoch,
        told.Role ?? "",
        TikTokShopMapping.Filled(told.Description) ?? TikTokShopMapping.Filled(told.Name) ?? "",
        string.Join(
            " ", new[] { told.ReasonText, told.Note }.Where(text => !string.IsNullOrWhiteSpace(text))) is
            { Length: > 0 } note ? note : null,
        [.. (told.Images ?? []).Select(image => image.Url).Concat((told.Videos ?? []).Select(video => video.Url))
            .Where(IsAddress).OfType<string>()]);

    public static IReadOnlyList<ChannelReason> Reasons(IEnumerable<RejectReason> told) =>
    [
        .. told.Where(own => !string.IsNullOrEmpty(own.Name))
            .Select(own => new ChannelReason(own.Name!, TikTokShopMapping.Filled(own.Text) ?? own.Name!)),
    ];

    /// <summary>One that is not known yet is read as another word: it is shown and moves nothing.</summary>
    public static ChannelReturnState State(string? status) => status switch
    {
        ReturnStatuses.Pending or ReturnStatuses.ReplacementPending => ChannelReturnState.Asked,
        ReturnStatuses.AwaitingBuyerResponse => ChannelReturnState.Offered,
        ReturnStatuses.AwaitingBuyerShip => ChannelReturnState.ToSend,
        ReturnStatuses.BuyerShipped => ChannelReturnState.Sent,
        ReturnStatuses.Rejected or ReturnStatuses.ReplacementRejected => ChannelReturnState.Rejected,
        ReturnStatuses.PackageRejected => ChannelReturnState.ParcelRejected,
        ReturnStatuses.Success or ReturnStatuses.ReplacementRefunded => ChannelReturnState.Granted,
        ReturnStatuses.Complete or ReturnStatuses.ReplacementComplete => ChannelReturnState.Complete,
        ReturnStatuses.Cancelled or ReturnStatuses.ReplacementCancelled => ChannelReturnState.Ended,
        _ => ChannelReturnState.Other,
    };

    private static ReturnKind Kind(string? type) => type switch
    {
        "REFUND" => ReturnKind.Refund,
        "REPLACEMENT" => ReturnKind.Replacement,
        _ => ReturnKind.Return,
    };

    private static ReturnDispute Dispute(string? status) => status switch
    {
        "IN_PROGRESS" => ReturnDispute.Open,
        "SUPPORT_BUYER" => ReturnDispute.ForBuyer,
        "SUPPORT_SELLER" => ReturnDispute.ForSeller,
        "CLOSED" => ReturnDispute.Closed,
        _ => ReturnDispute.None,
    };

    private static WayBackPayer PaidBy(IReadOnlyList<ReturnShippingFee> fees) =>
        fees.Any(fee => fee.SellerPaidReturnShippingFee > 0) ? WayBackPayer.Seller
        : fees.Any(fee => fee.PlatformPaidReturnShippingFee > 0) ? WayBackPayer.Channel
        : fees.Any(fee => fee.BuyerPaidReturnShippingFee > 0) ? WayBackPayer.Buyer
        : WayBackPayer.Unknown;

    private static bool IsNamed(string? id, string? orderId) =>
        !string.IsNullOrEmpty(id) && !string.IsNullOrEmpty(orderId);

    private static bool IsAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;
}
