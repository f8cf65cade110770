using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Diagnosis;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>What TikTok Shop's codes say about a connection.</summary>
internal static class TikTokShopFaults
{
    private const string CatchAll = "36009004";

    public static ChannelFault Of(ChannelFailure failure) => failure.Code switch
    {
        "106001" => ChannelFault.Signature,
        "105002" or "101000" => ChannelFault.Token,
        "105005" => ChannelFault.Scope,
        "36004001" => ChannelFault.ConsentExpired,
        "36004004" or "36004005" => ChannelFault.ConsentRevoked,

        // One code for all that is wrong with a call: only its message tells that it is the time.
        CatchAll when failure.Message.Contains("timestamp", StringComparison.OrdinalIgnoreCase) => ChannelFault.Clock,
        CatchAll when failure.Message.Contains("token", StringComparison.OrdinalIgnoreCase) => ChannelFault.Token,
        _ => failure.Kind is ChannelFailureKind.Retry or ChannelFailureKind.RateLimited
            ? ChannelFault.Down
            : ChannelFault.None,
    };
}
