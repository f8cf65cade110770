using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels;

/// <summary>What this module refuses.</summary>
internal static class ChannelsProblems
{
    public static Problem UnknownShop(Guid shopId) => new(
        "channels.unknown_shop", ProblemKind.NotFound, "This workspace has no connection with that id.")
    {
        Facts = new Dictionary<string, object> { ["shopId"] = shopId },
    };

    public static Problem UnknownStatement(Guid id) => new(
        "channels.unknown_statement", ProblemKind.NotFound, "This workspace has no statement with that id.")
    {
        Facts = new Dictionary<string, object> { ["id"] = id },
    };

    public static Problem NotConnected(string shop) => new(
        "channels.not_connected", ProblemKind.Conflict, $"{shop} is not connected: connect it again first.")
    {
        Facts = new Dictionary<string, object> { ["shop"] = shop },
    };

    public static Problem UnknownWebhook(Guid id) => new(
        "channels.unknown_webhook", ProblemKind.NotFound, "The shop has sent no webhook with that id.")
    {
        Facts = new Dictionary<string, object> { ["id"] = id },
    };

    public static Problem WebhookIgnored() => new(
        "channels.webhook_ignored",
        ProblemKind.Conflict,
        "Webhooks of this kind have no effect here: there is nothing to repeat.");

    public static Problem WebhookWaiting() => new(
        "channels.webhook_waiting",
        ProblemKind.Conflict,
        "This webhook waits for its turn already: look again in a moment.");

    public static Problem NothingToReplay() => new(
        "channels.nothing_to_replay", ProblemKind.Conflict, "No webhook matches: nothing is read once more.");

    public static Problem SpanWrong(int days) => new(
        "channels.span_wrong",
        ProblemKind.Invalid,
        $"Write when the span begins, and an end after it: {days} days at most.")
    {
        Facts = new Dictionary<string, object> { ["days"] = days },
        Field = "since",
    };

    public static Problem ReceiverChosen(string shop) => new(
        "channels.receiver_chosen", ProblemKind.Conflict, $"The webhooks of {shop} come by this address already.")
    {
        Facts = new Dictionary<string, object> { ["shop"] = shop },
    };

    public static Problem NotListed(string sku, string shop) => new(
        "channels.not_listed",
        ProblemKind.Invalid,
        $"{shop} sells nothing that is linked to SKU {sku}: link one of its listings first.")
    {
        Facts = new Dictionary<string, object> { ["sku"] = sku, ["shop"] = shop },
    };

    public static Problem UnknownListing(string skuId) => new(
        "channels.unknown_listing", ProblemKind.NotFound, "The shop has no such listing: sync it, then look again.")
    {
        Facts = new Dictionary<string, object> { ["skuId"] = skuId },
    };

    public static Problem CodeInvalid(int limit) => new(
        "channels.code_invalid", ProblemKind.Invalid, $"Write a code of 1 to {limit} characters for the new SKU.")
    {
        Facts = new Dictionary<string, object> { ["limit"] = limit },
        Field = "code",
    };

    public static Problem SkuTaken(string sku) => new(
        "channels.sku_taken",
        ProblemKind.Conflict,
        $"There is a SKU {sku} already: link the listing to it, or write another code.")
    {
        Facts = new Dictionary<string, object> { ["sku"] = sku },
        Field = "code",
    };

    public static Problem NothingMatches() => new(
        "channels.nothing_matches",
        ProblemKind.Conflict,
        "No unlinked listing has a sure match: choose a SKU for each, or create it.");

    public static Problem UnknownSku(string sku) => new(
        "channels.unknown_sku", ProblemKind.Invalid, $"There is no SKU {sku} in this workspace: write one of yours.")
    {
        Facts = new Dictionary<string, object> { ["sku"] = sku },
        Field = "sku",
    };

    public static Problem RuleOutOfRange(string field, int value, int limit) => new(
        "channels.rule_out_of_range", ProblemKind.Invalid, $"{field} is from 0 to {limit}, not {value}.")
    {
        Facts = new Dictionary<string, object> { ["value"] = value, ["limit"] = limit },
        Field = field,
    };

    public static Problem NotANumber(string field) => new(
        "channels.not_a_number", ProblemKind.Invalid, $"{field} is a whole number from 0.")
    {
        Field = field,
    };

    public static Problem UnknownCallFamily(string family) => new(
        "channels.unknown_call_family",
        ProblemKind.Invalid,
        $"There are no calls about {family}: choose one of the list.")
    {
        Facts = new Dictionary<string, object> { ["family"] = family },
        Field = "family",
    };

    public static Problem CallLimitOutOfRange(int value, int limit) => new(
        "channels.call_limit_out_of_range",
        ProblemKind.Invalid,
        $"A limit is from 1 to the {limit} calls a second that the channel allows, not {value}.")
    {
        Facts = new Dictionary<string, object> { ["value"] = value, ["limit"] = limit },
        Field = "perSecond",
    };

    public static Problem NoOwnRule(string sku, string shop) => new(
        "channels.no_own_rule",
        ProblemKind.Conflict,
        $"{sku} has no rule of its own at {shop}: it was ended already.")
    {
        Facts = new Dictionary<string, object> { ["sku"] = sku, ["shop"] = shop },
    };

    public static Problem UnknownCarrier(string carrier, string channel) => new(
        "channels.unknown_carrier",
        ProblemKind.Invalid,
        $"{channel} has no shipping provider named {carrier} for this shop: add it to the shop's delivery options.")
    {
        Facts = new Dictionary<string, object> { ["carrier"] = carrier, ["channel"] = channel },
    };

    public static Problem ShipmentRefused(string order, ChannelFailure failure) => new(
        "channels.shipment_refused",
        ProblemKind.Conflict,
        $"Order {order} was not marked as shipped. {failure.Message}")
    {
        Facts = new Dictionary<string, object> { ["order"] = order, ["detail"] = failure.Message },
    };

    public static Problem UnknownLabelTerms() => new(
        "channels.label_terms_unknown",
        ProblemKind.Invalid,
        "Choose a paper (Pdf, PdfWithSlip, Picture, Zpl), a size (A6, A5) and a handover (DropOff, Pickup).");

    public static Problem NoLabels(string channel) => new(
        "channels.no_labels", ProblemKind.Conflict, $"{channel} sells no labels: ship with a carrier of your own.")
    {
        Facts = new Dictionary<string, object> { ["channel"] = channel },
    };

    public static Problem UnknownOrder(string order) => new(
        "channels.unknown_order",
        ProblemKind.Conflict,
        $"The channel has no order {order} any more. Synchronise the shop and look again.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order },
    };

    public static Problem SellerShips(string order) => new(
        "channels.seller_ships",
        ProblemKind.Conflict,
        $"Order {order} is to travel with a carrier of your own: the channel sells no label for it.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order },
    };

    public static Problem ChannelShips(string order) => new(
        "channels.channel_ships",
        ProblemKind.Conflict,
        $"Order {order} is packed and shipped by the channel itself: there is nothing to do here.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order },
    };

    public static Problem LabelOfChannel(string order) => new(
        "channels.label_of_channel",
        ProblemKind.Conflict,
        $"Order {order} travels under a label of the channel: the number of another carrier is not taken for it.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order },
    };

    public static Problem SeveralPackages(string order, int packages) => new(
        "channels.several_packages",
        ProblemKind.Conflict,
        $"The channel has order {order} in {packages} packages. Ship it in the channel's own seller centre.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order, ["packages"] = packages },
    };

    public static Problem NoHandover(string package, Handover wanted) => new(
        "channels.no_handover",
        ProblemKind.Conflict,
        wanted == Handover.Pickup
            ? $"The carrier does not come for package {package}: choose to bring parcels in the shop's label settings."
            : $"Package {package} cannot be brought to a point: choose pick-up in the shop's label settings.")
    {
        Facts = new Dictionary<string, object> { ["package"] = package, ["wanted"] = wanted.ToString() },
    };

    public static Problem LabelRefused(string order, ChannelFailure failure) => new(
        "channels.label_refused",
        ProblemKind.Conflict,
        $"The channel sold no label for order {order}. {failure.Message}")
    {
        Facts = new Dictionary<string, object> { ["order"] = order, ["detail"] = failure.Message },
    };

    public static Problem ShippedOtherwise(string order, string known, string ours) => new(
        "channels.shipped_otherwise",
        ProblemKind.Conflict,
        $"Order {order} is shipped at the channel under {known}, not under {ours}.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order, ["known"] = known, ["ours"] = ours },
    };

    public static Problem CancelRefused(string order, string detail) => new(
        "channels.cancel_refused",
        ProblemKind.Conflict,
        $"Order {order} was not cancelled at the channel. {detail}")
    {
        Facts = new Dictionary<string, object> { ["order"] = order, ["detail"] = detail },
    };

    public static Problem AnswerRefused(string order, string detail) => new(
        "channels.answer_refused",
        ProblemKind.Conflict,
        $"The channel did not take the answer to the buyer of order {order}. {detail}")
    {
        Facts = new Dictionary<string, object> { ["order"] = order, ["detail"] = detail },
    };

    public static Problem NotInOrder(string order) => new(
        "channels.not_in_order",
        ProblemKind.Conflict,
        $"The channel has no open units of order {order} that fit the parcel. Synchronise the shop and look again.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order },
    };

    public static Problem NotSetUp(string channel) => new(
        "channels.not_set_up", ProblemKind.Conflict, $"{channel} is not set up here: its app key is missing.");

    public static Problem ConsentDenied() => new(
        "channels.consent_denied", ProblemKind.Conflict, "The seller refused the consent: nothing was connected.");

    public static Problem ConsentUnknown() => new(
        "channels.consent_unknown",
        ProblemKind.Conflict,
        "This consent was not asked for here, was used before, or is older than 30 minutes: press connect again.");

    public static Problem ConsentRefused(string detail) => new(
        "channels.consent_refused", ProblemKind.Conflict, $"The channel did not accept the consent. {detail}")
    {
        Facts = new Dictionary<string, object> { ["detail"] = detail },
    };

    public static Problem ChannelSilent(string detail) => new(
        "channels.channel_silent", ProblemKind.Unavailable, $"The channel did not answer: try again. {detail}")
    {
        Facts = new Dictionary<string, object> { ["detail"] = detail },
    };

    public static Problem NoShop() => new(
        "channels.no_shop",
        ProblemKind.Conflict,
        "The consent covers no shop: agree with the account that owns the shop.");

    public static Problem ShopTaken(string shop) => new(
        "channels.shop_taken",
        ProblemKind.Conflict,
        $"{shop} is connected to another workspace: disconnect it there first.")
    {
        Facts = new Dictionary<string, object> { ["shop"] = shop },
    };
}
