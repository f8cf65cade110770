using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.Connections;

/// <summary>What is refused on the way to a consent and back.</summary>
internal static class ConsentProblems
{
    public static Problem ConsentDenied() => new(
        "channels.consent_denied", ProblemKind.Conflict, "The seller refused the consent: nothing was connected.");

    public static Problem ConsentUnknown() => new(
        "channels.consent_unknown",
        ProblemKind.Conflict,
        "This consent was not asked for here, or by somebody else: press connect again.");

    public static Problem ConsentStateless() => new(
        "channels.consent_stateless",
        ProblemKind.Conflict,
        "The channel sent you here without the mark that we gave you: nothing was connected. Press connect.");

    public static Problem ConsentUsed() => new(
        "channels.consent_used",
        ProblemKind.Conflict,
        "This consent was used already: look whether the shop is connected, or press connect again.");

    public static Problem ConsentExpired() => new(
        "channels.consent_expired",
        ProblemKind.Conflict,
        "This consent is older than 30 minutes: press connect again.");

    public static Problem OtherShop(string asked, string came) => new(
        "channels.other_shop",
        ProblemKind.Conflict,
        $"The consent is of {came}, not of {asked}: nothing was bound. Agree with the account that owns {asked}.")
    {
        Facts = new Dictionary<string, object> { ["asked"] = asked, ["came"] = came },
    };

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
}
