using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Ui;

namespace CreatorFlow.Channels.Webhooks.Show;

/// <summary>What became of a webhook, as a person says it.</summary>
internal static class WebhookText
{
    /// <summary>Its number at the channel, with what it is about.</summary>
    public static string Kind(string topic, string source) => source == ShopEvent.SweepSource
        ? ChannelsWords.HookSweep
        : topic switch
        {
            Contracts.ChannelHint.OrderTopic when source.Length == 0 => ChannelsWords.HookSweep,
            _ when source.Length == 0 => ChannelsWords.HookOther(topic),
            Contracts.ChannelHint.OrderTopic => ChannelsWords.HookOrder(source),
            ShopEvent.Topic => ChannelsWords.HookShop(source),
            _ => ChannelsWords.HookOther(source),
        };

    public static string State(InboxEvent own) => IsIgnored(own) ? ChannelsWords.HookIgnored : own.State switch
    {
        InboxState.Done => ChannelsWords.HookDone,
        InboxState.Failed => ChannelsWords.HookFailed,
        _ => ChannelsWords.HookWaiting,
    };

    public static (Tone Tone, string Icon) MarkOf(InboxEvent own) => IsIgnored(own)
        ? (Tone.Neutral, Icons.Info)
        : own.State switch
        {
            InboxState.Done => (Tone.Good, Icons.Good),
            InboxState.Failed => (Tone.Bad, Icons.Bad),
            _ => (Tone.Warn, Icons.Waiting),
        };

    public static bool IsIgnored(InboxEvent own) => own.Topic == ShopEvent.IgnoredTopic;

    public static string State(SubscriptionState state) => state switch
    {
        SubscriptionState.Right => ChannelsWords.TopicRight,
        SubscriptionState.Missing => ChannelsWords.TopicMissing,
        SubscriptionState.Elsewhere => ChannelsWords.TopicElsewhere,
        SubscriptionState.Refused => ChannelsWords.TopicRefused,
        _ => ChannelsWords.TopicUnwanted,
    };

    public static (Tone Tone, string Icon) MarkOf(SubscriptionState state) => state switch
    {
        SubscriptionState.Right => (Tone.Good, Icons.Good),
        SubscriptionState.Unwanted => (Tone.Neutral, Icons.Info),
        SubscriptionState.Refused => (Tone.Bad, Icons.Bad),
        _ => (Tone.Warn, Icons.Warn),
    };
}
