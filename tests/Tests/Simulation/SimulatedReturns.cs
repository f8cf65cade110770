using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Simulation;

/// <summary>
/// What buyers of a shop want back, as it is true at the channel: they ask, are answered or not, send goods, and give
/// up. Nobody tells us but a sweep.
/// </summary>
internal sealed class SimulatedReturns(Chance chance, TestClock clock)
{
    private const int RefundPercent = 30;
    private const int GivesUpPercent = 15;

    private readonly OrderedDictionary<string, ChannelReturn> all = [];
    private readonly HashSet<Guid> answered = [];

    public IReadOnlyDictionary<string, ChannelReturn> All => all;

    /// <summary>A buyer whose order left wants some of it back, or the money for it.</summary>
    public void Ask(IEnumerable<ChannelOrder> orders)
    {
        var open = all.Values.Where(IsOpen).Select(own => own.OrderId).ToHashSet();
        var some = orders.Where(word => word.State == ChannelOrderState.Shipped && !open.Contains(word.ExternalId))
            .OrderBy(word => word.ExternalId, StringComparer.Ordinal).ToList();

        if (some.Count == 0)
        {
            return;
        }

        var order = chance.Pick(some);
        var line = chance.Pick([.. order.Lines]);
        var now = Now();
        Say(new()
        {
            Id = $"R{order.ExternalId}-{all.Count:000}",
            OrderId = order.ExternalId,
            Kind = chance.Happens(RefundPercent) ? ReturnKind.Refund : ReturnKind.Return,
            State = ChannelReturnState.Asked,
            AskedAt = now,
            UpdatedAt = now,
            Reason = "broken",
            WantsAnswer = true,
            AnswerBy = now.AddHours(48),
            Units = [new(line.Sku, chance.Between(1, line.Quantity))],
            Refund = new Money(500, "USD"),
        });
    }

    /// <summary>Of one that is open the next thing happens: at the buyer, on the way, or at the channel.</summary>
    public void GoOn()
    {
        var open = all.Values.Where(IsOpen).ToList();

        if (open.Count == 0)
        {
            return;
        }

        var own = chance.Pick(open);
        Move(own, own.State switch
        {
            ChannelReturnState.Asked when chance.Happens(GivesUpPercent) => ChannelReturnState.Ended,
            ChannelReturnState.Asked or ChannelReturnState.Rejected => own.Kind == ReturnKind.Refund
                ? ChannelReturnState.Granted
                : ChannelReturnState.ToSend,
            ChannelReturnState.ToSend => ChannelReturnState.Sent,
            ChannelReturnState.Sent or ChannelReturnState.ParcelRejected => ChannelReturnState.Granted,
            _ => ChannelReturnState.Complete,
        });
    }

    /// <summary>We answer; what is said twice has one effect.</summary>
    public Result<ReturnAnswered> Answer(string id, ReturnAnswer answer)
    {
        var own = all[id];

        if (own.State != (answer.OfParcel ? ChannelReturnState.Sent : ChannelReturnState.Asked))
        {
            return answered.Contains(answer.Key)
                ? new ReturnAnswered(true, own)
                : ChannelsProblems.ReturnAnswerRefused(id, "It is too late.");
        }

        answered.Add(answer.Key);
        return new ReturnAnswered(false, Move(own, (answer.Decision, answer.OfParcel) switch
        {
            (ReturnDecision.Reject, true) => ChannelReturnState.ParcelRejected,
            (ReturnDecision.Reject, false) => ChannelReturnState.Rejected,
            (_, true) => ChannelReturnState.Granted,
            _ => own.Kind == ReturnKind.Refund ? ChannelReturnState.Granted : ChannelReturnState.ToSend,
        }));
    }

    private static bool IsOpen(ChannelReturn own) =>
        own.State is not (ChannelReturnState.Complete or ChannelReturnState.Ended);

    private ChannelReturn Move(ChannelReturn own, ChannelReturnState to)
    {
        var (next, now) = (own.UpdatedAt.AddSeconds(1), Now());
        return Say(own with
        {
            State = to,
            UpdatedAt = next > now ? next : now,
            WantsAnswer = to == ChannelReturnState.Sent,
            AnswerBy = to == ChannelReturnState.Sent ? now.AddHours(72) : null,
            TrackingNumber = to == ChannelReturnState.Sent ? "BACK-" + own.Id : own.TrackingNumber,
        });
    }

    private ChannelReturn Say(ChannelReturn word) => all[word.Id] = word;

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
}
