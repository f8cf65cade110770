using System.Globalization;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Ui;

namespace CreatorFlow.Channels.Reconcile;

/// <summary>What happened to a number, as a person says it.</summary>
internal static class StockText
{
    public const decimal WarningBelow = 99;
    public const decimal CriticalBelow = 98;

    private const decimal MillisecondsPerSecond = 1_000;
    private const decimal Percent = 100;

    public static string Seconds(int? milliseconds) => milliseconds is { } known
        ? ChannelsWords.StockSeconds(Figures.Number(known / MillisecondsPerSecond, 1, CultureInfo.CurrentCulture))
        : ChannelsWords.StockNotMeasured;

    /// <summary>Never 100 % while something is wrong.</summary>
    public static string Score(decimal? percent) => percent is { } known
        ? Figures.Percent(Math.Floor(known * Percent) / Percent / Percent, 2, CultureInfo.CurrentCulture)
        : ChannelsWords.StockNotCompared;

    public static Tone ToneOf(decimal? percent) => percent switch
    {
        < CriticalBelow => Tone.Bad,
        < WarningBelow => Tone.Warn,
        _ => Tone.Neutral,
    };

    public static string Outcome(DifferenceOutcome outcome) => outcome switch
    {
        DifferenceOutcome.Found => ChannelsWords.OutcomeFound,
        DifferenceOutcome.OnTheWay => ChannelsWords.OutcomeOnTheWay,
        DifferenceOutcome.Repaired => ChannelsWords.OutcomeRepaired,
        DifferenceOutcome.Waiting => ChannelsWords.OutcomeWaiting,
        DifferenceOutcome.Refused => ChannelsWords.OutcomeRefused,
        _ => ChannelsWords.OutcomeFailed,
    };

    public static (Tone Tone, string Icon) MarkOf(DifferenceOutcome outcome) => outcome switch
    {
        DifferenceOutcome.Repaired => (Tone.Good, Icons.Good),
        DifferenceOutcome.OnTheWay => (Tone.Neutral, Icons.Truck),
        DifferenceOutcome.Found => (Tone.Info, Icons.Running),
        DifferenceOutcome.Waiting => (Tone.Warn, Icons.Waiting),
        _ => (Tone.Bad, Icons.Bad),
    };

    /// <summary>What was decided, and on what ground.</summary>
    public static string Why(StockPush push) => push switch
    {
        { Trouble: not null } => ChannelsWords.WhyRefused,
        { Move: StockMove.Lowered } => ChannelsWords.WhyLowered,
        { Move: StockMove.Waiting } => ChannelsWords.WhyWaiting,
        { Move: StockMove.InFlight } => ChannelsWords.WhyInFlight,
        { Sent: { } sent } when sent < push.Ours => ChannelsWords.WhyRaisedPartly(push.Ours - sent),
        _ => ChannelsWords.WhyRaised,
    };
}
