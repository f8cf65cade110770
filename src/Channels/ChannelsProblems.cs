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

    public static Problem NotConnected(string shop) => new(
        "channels.not_connected", ProblemKind.Conflict, $"{shop} is not connected: connect it again first.")
    {
        Facts = new Dictionary<string, object> { ["shop"] = shop },
    };

    public static Problem NoFigures(string channel) => new(
        "channels.no_figures", ProblemKind.Conflict, $"{channel} does not tell how its shops sell.")
    {
        Facts = new Dictionary<string, object> { ["channel"] = channel },
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

    public static Problem SpanNotKept(DateTimeOffset keptSince) => new(
        "channels.span_not_kept",
        ProblemKind.Conflict,
        $"No webhook matches: those received before {keptSince:O} are kept no more. Nothing is read once more.")
    {
        Facts = new Dictionary<string, object> { ["keptSince"] = keptSince },
        Field = "since",
    };

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

    public static Problem PricesOutOfRange(int value, int limit) => new(
        "channels.prices_out_of_range", ProblemKind.Invalid, $"Send 1 to {limit} prices, not {value}.")
    {
        Facts = new Dictionary<string, object> { ["value"] = value, ["limit"] = limit },
    };

    public static Problem PriceTwice(string skuId) => new(
        "channels.price_twice", ProblemKind.Invalid, $"Listing {skuId} has two prices: send one.")
    {
        Facts = new Dictionary<string, object> { ["skuId"] = skuId },
    };

    public static Problem PriceWrong(string skuId, string typed, string currency) => new(
        "channels.price_wrong",
        ProblemKind.Invalid,
        $"\"{typed}\" is no price in {currency}: write an amount above zero, with a point and its decimals.")
    {
        Facts = new Dictionary<string, object> { ["typed"] = typed, ["currency"] = currency },
        Field = $"price-{skuId}",
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
        "channels.answer_refused", ProblemKind.Conflict,
        $"The channel did not take the answer to the buyer of order {order}. {detail}")
    {
        Facts = new Dictionary<string, object> { ["order"] = order, ["detail"] = detail },
    };

    public static Problem ReturnAnswerRefused(string id, string detail) => new(
        "channels.return_answer_refused", ProblemKind.Conflict,
        $"The channel did not take the answer to return {id}. {detail}")
    {
        Facts = new Dictionary<string, object> { ["id"] = id, ["detail"] = detail },
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

    public static Problem ShopTaken(string shop) => new(
        "channels.shop_taken",
        ProblemKind.Conflict,
        $"{shop} is connected to another workspace: disconnect it there first.")
    {
        Facts = new Dictionary<string, object> { ["shop"] = shop },
    };
}
