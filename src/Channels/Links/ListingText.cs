using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Ui;

namespace CreatorFlow.Channels.Links;

/// <summary>What the state of a listing says to a person, and what to do about it.</summary>
internal static class ListingText
{
    public static string Name(ListingState state) => state switch
    {
        ListingState.UnderReview => ChannelsWords.ListingUnderReview,
        ListingState.Rejected => ChannelsWords.ListingRejected,
        ListingState.OffBySeller => ChannelsWords.ListingOffBySeller,
        ListingState.OffByChannel => ChannelsWords.ListingOffByChannel,
        ListingState.Frozen => ChannelsWords.ListingFrozen,
        ListingState.SkuOffBySeller => ChannelsWords.ListingSkuOffBySeller,
        ListingState.SkuOffByChannel => ChannelsWords.ListingSkuOffByChannel,
        ListingState.Gone => ChannelsWords.ListingGone,
        _ => ChannelsWords.ListingLive,
    };

    public static string Next(ListingState state) => state switch
    {
        ListingState.UnderReview => ChannelsWords.TodoUnderReview,
        ListingState.Rejected => ChannelsWords.TodoRejected,
        ListingState.OffBySeller or ListingState.SkuOffBySeller => ChannelsWords.TodoOffBySeller,
        ListingState.OffByChannel or ListingState.SkuOffByChannel => ChannelsWords.TodoOffByChannel,
        ListingState.Frozen => ChannelsWords.TodoFrozen,
        _ => "",
    };

    public static Tone ToneOf(ListingState state) => state switch
    {
        _ when ListingStates.Troubled.Contains(state) => Tone.Bad,
        ListingState.UnderReview => Tone.Warn,
        _ => Tone.Neutral,
    };
}
