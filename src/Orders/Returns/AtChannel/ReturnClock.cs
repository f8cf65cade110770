using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Orders.Returns.AtChannel;

/// <summary>
/// By when the channel decides without the seller: what it states counts; where it states nothing its rule is reckoned
/// with. Of what is counted in business days the earliest end is taken: too early warns, too late costs.
/// </summary>
internal static class ReturnClock
{
    /// <summary>The channel waits for the seller.</summary>
    public static bool Runs(ChannelReturn told) => told.WantsAnswer || told.State == ChannelReturnState.Asked;

    /// <summary>Null while it waits for nobody here.</summary>
    public static DateTimeOffset? Of(ChannelReturn told, IShopPolicy policy) =>
        !Runs(told) ? null : told.AnswerBy ?? Reckoned(told, policy);

    /// <summary>The earliest end of a cancellation that states none.</summary>
    public static DateTimeOffset OfCancellation(DateTimeOffset askedAt, IShopPolicy policy) =>
        askedAt + Span(policy.At(PolicyKey.AutoApproveHours, askedAt));

    private static DateTimeOffset Reckoned(ChannelReturn told, IShopPolicy policy) =>
        told.State == ChannelReturnState.Sent
            ? told.UpdatedAt + Span(policy.At(PolicyKey.ParcelAnswerDays, told.UpdatedAt))
            : told.AskedAt + Span(policy.At(PolicyKey.ReturnAnswerHours, told.AskedAt));

    private static TimeSpan Span(PolicyRule rule) => rule.Unit == PolicyUnit.Hours
        ? TimeSpan.FromHours((double)rule.Values.Min())
        : TimeSpan.FromDays((double)rule.Values.Min());
}
