using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Orders.Returns.AtChannel;

/// <summary>What the clock of a buyer who waits for an answer says.</summary>
internal static class ClockText
{
    /// <summary>Less time than this is shown as urgent.</summary>
    public static readonly TimeSpan Near = TimeSpan.FromHours(12);

    /// <summary>What happens by itself, and in how long.</summary>
    public static string Of(ListedReturn shown, DateTimeOffset by, DateTimeOffset now) =>
        shown.AtChannel is { IsUntold: true } ? OrdersWords.ReturnsClockTold
        : by <= now ? OrdersWords.ReturnsClockOver
        : Pays(shown) ? OrdersWords.ReturnsClockPaid(Span(by - now))
        : OrdersWords.ReturnsClockApproved(Span(by - now));

    /// <summary>The same of a buyer who asks to cancel.</summary>
    public static string OfCancellation(DateTimeOffset by, DateTimeOffset now) =>
        by <= now ? OrdersWords.ReturnsClockOver : OrdersWords.ReturnsClockCancelled(Span(by - now));

    /// <summary>"1 d 4 h", "4 h 10 min", "10 min".</summary>
    public static string Span(TimeSpan left) => left switch
    {
        { TotalDays: >= 1 } => OrdersWords.ReturnsSpanDays(left.Days, left.Hours),
        { TotalHours: >= 1 } => OrdersWords.ReturnsSpanHours(left.Hours, left.Minutes),
        _ => OrdersWords.ReturnsSpanMinutes((int)Math.Ceiling(left.TotalMinutes)),
    };

    private static bool Pays(ListedReturn shown) =>
        shown.Return.Kind == ReturnKind.Refund || shown.AtChannel?.State == ChannelReturnState.Sent;
}
