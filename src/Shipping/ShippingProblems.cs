using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Shipping;

/// <summary>Every refusal of this module.</summary>
internal static class ShippingProblems
{
    public const string CarrierUnreachableCode = "shipping.carrier_unreachable";
    public const string CarrierUnclearCode = "shipping.carrier_unclear";
    public const string CarrierBusyCode = "shipping.carrier_busy";
    public const string CarrierCredentialsCode = "shipping.carrier_credentials";
    public const string NoCarrierAccountCode = "shipping.no_carrier_account";
    public const string StoppedCode = "shipping.label_stopped";
    public const string LabelInMakingCode = "shipping.label_in_making";
    public const string ShopLockedCode = "shipping.shop_locked";
    public const string PaperRefusedCode = "shipping.paper_refused";
    public const string ConsentMissingCode = "shipping.consent_missing";

    private const string ChannelKeepsLabelCode = "shipping.channel_keeps_label";
    private const string ChargedFact = "charged";

    /// <summary>The call never reached the carrier: nothing was done.</summary>
    public static Problem CarrierUnreachable(string carrier) => new(
        CarrierUnreachableCode,
        ProblemKind.Unavailable,
        $"{carrier} could not be reached; nothing was done. It is tried again by itself.")
    {
        Facts = new Dictionary<string, object> { ["carrier"] = carrier },
    };

    /// <summary>The carrier may have done it, or not: ask before doing it again.</summary>
    public static Problem CarrierUnclear(string carrier, string what) => new(
        CarrierUnclearCode,
        ProblemKind.Unavailable,
        $"{carrier} gave no clear answer ({what}). It is asked what became of it before anything is repeated.")
    {
        Facts = new Dictionary<string, object> { ["carrier"] = carrier, ["what"] = what },
    };

    /// <summary>Too many calls: nothing was done.</summary>
    public static Problem CarrierBusy(string carrier) => new(
        CarrierBusyCode,
        ProblemKind.Unavailable,
        $"{carrier} takes no more calls at the moment; nothing was done. It is tried again by itself.")
    {
        Facts = new Dictionary<string, object> { ["carrier"] = carrier },
    };

    /// <summary>The carrier said no, for a reason that a repetition does not change.</summary>
    public static Problem CarrierRefused(string carrier, string code, string message) => new(
        "shipping.carrier_refused",
        ProblemKind.Invalid,
        $"{carrier} refused: {message} (code {code}). Correct the order or the account, then buy the label again.")
    {
        Facts = new Dictionary<string, object> { ["carrier"] = carrier, ["code"] = code, ["message"] = message },
    };

    public static Problem CarrierCredentials(string carrier, string message) => new(
        CarrierCredentialsCode,
        ProblemKind.Conflict,
        $"{carrier} does not accept the account's credentials: {message}. Enter them again in the shipping settings.")
    {
        Facts = new Dictionary<string, object> { ["carrier"] = carrier, ["message"] = message },
    };

    public static Problem NoService(string carrier) => new(
        "shipping.no_service",
        ProblemKind.Invalid,
        $"{carrier} offers no service for this parcel. Check its address and weight.")
    {
        Facts = new Dictionary<string, object> { ["carrier"] = carrier },
    };

    public static Problem WeightOutOfRange(int weightGrams, int maxGrams) => new(
        "shipping.weight_out_of_range",
        ProblemKind.Invalid,
        $"The parcel weighs {weightGrams} g; the carrier takes 1 to {maxGrams} g. Correct the weight of its products.")
    {
        Facts = new Dictionary<string, object> { ["weight"] = weightGrams, ["max"] = maxGrams },
        Field = "weightGrams",
    };

    public static Problem AddressIncomplete(string field) => new(
        "shipping.address_incomplete",
        ProblemKind.Invalid,
        $"The address lacks its {field.Replace('_', ' ')}. Complete it in the sales channel, then buy the label again.")
    {
        Facts = new Dictionary<string, object> { ["field"] = field },
        Field = field,
    };

    public static Problem AddressTooLong(string field, int maxCharacters) => new(
        "shipping.address_too_long",
        ProblemKind.Invalid,
        $"The {field} of the address does not fit on a label ({maxCharacters} characters). Shorten it.")
    {
        Facts = new Dictionary<string, object> { ["field"] = field, ["max"] = maxCharacters },
        Field = field,
    };

    public static Problem NoCarrierAccount() => new(
        NoCarrierAccountCode,
        ProblemKind.Conflict,
        "No carrier account is set up. Add one in the shipping settings; waiting labels are then bought.");

    /// <summary>It is bought; what is to be printed is not there yet.</summary>
    public static Problem LabelInMaking(string channel) => new(
        LabelInMakingCode,
        ProblemKind.Unavailable,
        $"{channel} has sold the label and still makes what is to be printed. It is fetched as soon as it is there.")
    {
        Facts = new Dictionary<string, object> { ["channel"] = channel },
    };

    public static Problem ShopLocked(string channel, string shop) => new(
        ShopLockedCode,
        ProblemKind.Unavailable,
        $"{channel} no longer lets us in: connect {shop} again. The label is then bought by itself.")
    {
        Facts = new Dictionary<string, object> { ["channel"] = channel, ["shop"] = shop },
    };

    /// <summary>It is bought; what is to be printed is refused, and asked for again.</summary>
    public static Problem PaperRefused(string channel, string why) => new(
        PaperRefusedCode,
        ProblemKind.Unavailable,
        $"{channel} has sold the label, but does not give what is to be printed: {why} Look at the label settings of "
        + "the shop. It is asked for again by itself; nothing is bought twice.")
    {
        Facts = new Dictionary<string, object> { ["channel"] = channel, ["why"] = why },
    };

    /// <summary>The shop's consent leaves this call out: it is refused before anything is done.</summary>
    public static Problem ConsentMissing(string channel, string shop) => new(
        ConsentMissingCode,
        ProblemKind.Conflict,
        $"The consent of {shop} does not let us handle labels at {channel}. Connect the shop again and agree to that, "
        + "then buy the label again.")
    {
        Facts = new Dictionary<string, object> { ["channel"] = channel, ["shop"] = shop },
    };

    public static Problem ChannelKeepsLabel(string channel) => new(
        ChannelKeepsLabelCode,
        ProblemKind.Conflict,
        $"{channel} takes no label back by itself: it ends with its order, when that is cancelled there.")
    {
        Facts = new Dictionary<string, object> { ["channel"] = channel },
    };

    public static Problem AccountSetting(string field, string want) => new(
        "shipping.account_setting",
        ProblemKind.Invalid,
        $"The account's {field} is not usable: {want}.")
    {
        Facts = new Dictionary<string, object> { ["field"] = field, ["want"] = want },
        Field = field,
    };

    public static Problem LabelNotFound() => new(
        "shipping.label_not_found", ProblemKind.NotFound, "There is no such label.");

    public static Problem LabelNotPrintable(string status) => new(
        "shipping.label_not_printable",
        ProblemKind.Conflict,
        $"The label is {status}: only a bought label can be printed.")
    {
        Facts = new Dictionary<string, object> { ["status"] = status },
    };

    public static Problem LabelCannotMove(string from, string to) => new(
        "shipping.label_cannot_move",
        ProblemKind.Conflict,
        $"A label that is {from} cannot become {to}.")
    {
        Facts = new Dictionary<string, object> { ["from"] = from, ["to"] = to },
    };

    public static Problem Stopped() => new(
        StoppedCode, ProblemKind.Conflict, "The label was stopped before it was bought.");

    /// <summary>The question what became of a purchase was not answered: it may still have been made.</summary>
    public static Problem StillUnclear(string carrier, Problem problem) =>
        problem.IsPassing() || problem.WaitsForAccount() || problem.WaitsForConsent()
            ? problem
            : CarrierUnclear(carrier, problem.Detail);

    /// <summary>True when the carrier may have done what it was asked to do.</summary>
    public static bool MayBeDone(this Problem problem) =>
        problem.Code is CarrierUnclearCode or LabelInMakingCode or PaperRefusedCode;

    /// <summary>The same, and what the sale costs is known already: who asks later is not told again.</summary>
    public static Problem Charging(this Problem problem, Money? charged) => charged is not { } cost
        ? problem
        : problem with { Facts = new Dictionary<string, object>(problem.Facts) { [ChargedFact] = cost } };

    /// <summary>What the sale costs, as far as that was said; null where it was not.</summary>
    public static Money? Charged(this Problem problem) =>
        problem.Facts.GetValueOrDefault(ChargedFact) is Money cost ? cost : null;

    /// <summary>True when it is bought and only what is to be printed is waited for.</summary>
    public static bool IsInMaking(this Problem problem) => problem.Code == LabelInMakingCode;

    /// <summary>True when a channel does not take the label back as long as its order is not cancelled there.</summary>
    public static bool IsKeptByChannel(this Problem problem) => problem.Code == ChannelKeepsLabelCode;

    /// <summary>True when waiting helps by itself: the carrier is down, slow or busy.</summary>
    public static bool IsPassing(this Problem problem) =>
        problem.Code is CarrierUnreachableCode or CarrierUnclearCode or CarrierBusyCode or LabelInMakingCode
            or ShopLockedCode or PaperRefusedCode;

    /// <summary>True when the label waits for the workspace's carrier account to be set right.</summary>
    public static bool WaitsForAccount(this Problem problem) =>
        problem.Code is NoCarrierAccountCode or CarrierCredentialsCode;

    /// <summary>True when the consent of the label's shop is to be given again.</summary>
    public static bool WaitsForConsent(this Problem problem) => problem.Code == ConsentMissingCode;
}
