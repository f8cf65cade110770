using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>Whether a tracking number can be one of the carrier.</summary>
internal static class TrackingCheck
{
    public static Reply? Run(string tracking, string provider)
    {
        if (!tracking.All(char.IsAsciiLetterOrDigit))
        {
            return Reply.Refused(Codes.SpecialCharacters, "The tracking number holds special characters.");
        }

        if (!Providers.Exists(provider))
        {
            return Reply.Refused(Codes.WrongTracking, "The tracking number or shipping provider is invalid.");
        }

        return Providers.Fits(provider, tracking)
            ? null
            : Reply.Refused(Codes.TrackingNotOfProvider, "The tracking number does not match the shipping provider.");
    }
}
